import { columnOf, startsOf, type Column } from '../columns.js';
import type { Layout } from '../layout.js';
import { candidatesOf } from '../pair-columns.js';

/** The layout in which nobody may serve but in the pairs marked. Visits and stations without such a pair are left out of it. */
export function partOf(whole: Layout, isKept: Uint8Array): Layout {
  const pairs = marked(isKept);
  const pairVisit = columnOf(new Int32Array(pairs.length), (pair) => whole.pairVisit[pairs[pair]!]!);
  const visits = renumber(pairVisit, whole.visits);
  const visitStation = columnOf(new Int32Array(visits.length), (visit) => whole.visitStation[visits[visit]!]!);
  const stations = renumber(visitStation, whole.stations);
  const ofPairs = pick(pairs);
  const ofVisits = pick(visits);
  const ofStations = pick(stations);
  const pairSlot = ofPairs(whole.pairSlot);
  return {
    ...whole,
    pairs: pairs.length,
    visits: visits.length,
    stations: stations.length,
    visitFirst: startsIn(visits, whole.visitFirst),
    visitDay: ofVisits(whole.visitDay),
    visitWeek: ofVisits(whole.visitWeek),
    visitPlace: ofVisits(whole.visitPlace),
    visitStation,
    visitIsKnown: ofVisits(whole.visitIsKnown),
    visitTrip: ofVisits(whole.visitTrip),
    pairFirst: startsOf(pairVisit, visits.length),
    pairSlot,
    pairVisit,
    pairPerson: ofPairs(whole.pairPerson),
    pairCost: ofPairs(whole.pairCost),
    pairPinned: ofPairs(whole.pairPinned),
    stationPlace: ofStations(whole.stationPlace),
    stationPerson: ofStations(whole.stationPerson),
    stationFirstCost: ofStations(whole.stationFirstCost),
    stationRoom: ofStations(whole.stationRoom),
    ...candidatesOf(pairSlot, whole.slots),
  };
}

/** The positions that are marked. */
function marked(isMarked: Uint8Array): Int32Array {
  let count = 0;
  for (let at = 0; at < isMarked.length; at += 1) count += isMarked[at]!;
  const positions = new Int32Array(count);
  for (let at = 0, next = 0; at < isMarked.length; at += 1) {
    if (isMarked[at] === 0) continue;
    positions[next] = at;
    next += 1;
  }
  return positions;
}

/** Numbers what a column names in the order in which it comes up, writes the new numbers into the column and answers the old ones. */
function renumber(column: Int32Array, count: number): Int32Array {
  const numberOf = new Int32Array(count).fill(-1);
  const old: number[] = [];
  for (let at = 0; at < column.length; at += 1) {
    const named = column[at]!;
    if (numberOf[named]! < 0) numberOf[named] = old.push(named) - 1;
    column[at] = numberOf[named]!;
  }
  return Int32Array.from(old);
}

/** Where in an ascending column those begin that are not below each of the starts. */
function startsIn(ascending: Int32Array, starts: Int32Array): Int32Array {
  let at = 0;
  return columnOf(new Int32Array(starts.length), (each) => {
    while (at < ascending.length && ascending[at]! < starts[each]!) at += 1;
    return at;
  });
}

function pick(positions: Int32Array): <Kind extends Column>(column: Kind) => Kind {
  return (column) => columnOf(column.slice(0, positions.length) as typeof column, (at) => column[positions[at]!]!);
}
