import { datesLeft } from '../roster/instance/dates-left.js';
import type { Instance } from '../roster/instance/instance.js';
import { columnOf } from './columns.js';
import type { Layout } from './layout.js';

type Order = Pick<Layout, 'pairs' | 'pairSlot'> & { readonly personFirst: Int32Array };
type Visits = Pick<Layout, 'visits' | 'visitFirst' | 'visitDay' | 'visitWeek' | 'visitPlace' | 'pairFirst'>;
type Stations = Pick<Layout, 'stations' | 'visitStation' | 'stationPlace' | 'stationPerson'>;
type Known = Pick<Layout, 'visitIsKnown' | 'visitTrip' | 'stationRoom' | 'stationFirstCost'>;

/** What a layout says of visits and stations. A region has tens of millions of pairs: they are looked at in few and plain loops. */
export type VisitColumns = Pick<Layout, 'pairs' | 'pairSlot'> & Visits & Stations & Known;

/** Gathers everybody's pairs to visits, and visits to stations. */
export function visitColumns(instance: Instance): VisitColumns {
  const order = inOrder(instance);
  const visits = cutIntoVisits(instance, order);
  const stations = stationsOf(instance, visits);
  const { pairs, pairSlot } = order;
  return { pairs, pairSlot, ...visits, ...stations, ...whatIsKnown(instance, visits, stations) };
}

/** Each person's slots by day, place and start; those of person p stand at personFirst[p] .. personFirst[p + 1]. */
function inOrder({ slots: { day, place, start }, slotsOfPerson }: Instance): Order {
  const order = Int32Array.from(day.keys()).sort(
    (a, b) => day[a]! - day[b]! || place[a]! - place[b]! || start[a]! - start[b]! || a - b,
  );
  const rank = new Int32Array(order.length);
  for (const [at, slot] of order.entries()) rank[slot] = at;
  const personFirst = new Int32Array(slotsOfPerson.length + 1);
  for (const [person, list] of slotsOfPerson.entries()) personFirst[person + 1] = personFirst[person]! + list.length;
  const pairSlot = new Int32Array(personFirst.at(-1)!);
  for (const [person, list] of slotsOfPerson.entries()) {
    const own = pairSlot.subarray(personFirst[person], personFirst[person + 1]);
    for (let at = 0; at < own.length; at += 1) own[at] = rank[list[at]!]!;
    own.sort();
    for (let at = 0; at < own.length; at += 1) own[at] = order[own[at]!]!;
  }
  return { pairs: pairSlot.length, pairSlot, personFirst };
}

function cutIntoVisits({ slots: { day, place }, weekOfDay }: Instance, { pairs, pairSlot, personFirst }: Order): Visits {
  const starts = new Int32Array(pairs + 1);
  const visitFirst = new Int32Array(personFirst.length);
  let visits = 0;
  for (let person = 0; person + 1 < personFirst.length; person += 1) {
    let last = -1;
    for (let pair = personFirst[person]!; pair < personFirst[person + 1]!; pair += 1) {
      const slot = pairSlot[pair]!;
      if (last < 0 || place[slot] !== place[last] || day[slot] !== day[last]) {
        starts[visits] = pair;
        visits += 1;
      }
      last = slot;
    }
    visitFirst[person + 1] = visits;
  }
  starts[visits] = pairs;
  const pairFirst = starts.slice(0, visits + 1);
  const visitDay = columnOf(new Int32Array(visits), (visit) => day[pairSlot[pairFirst[visit]!]!]!);
  return {
    visits,
    visitFirst,
    pairFirst,
    visitDay,
    visitWeek: columnOf(new Int32Array(visits), (visit) => weekOfDay[visitDay[visit]!]!),
    visitPlace: columnOf(new Int32Array(visits), (visit) => place[pairSlot[pairFirst[visit]!]!]!),
  };
}

function stationsOf({ problem: { places } }: Instance, { visits, visitFirst, visitPlace }: Visits): Stations {
  const visitStation = new Int32Array(visits);
  const found = { place: [] as number[], person: [] as number[] };
  const latestAt = new Int32Array(places.length);
  const servedBy = new Int32Array(places.length).fill(-1);
  for (let person = 0; person + 1 < visitFirst.length; person += 1)
    for (let visit = visitFirst[person]!; visit < visitFirst[person + 1]!; visit += 1) {
      const place = visitPlace[visit]!;
      if (servedBy[place] !== person) {
        servedBy[place] = person;
        latestAt[place] = found.place.push(place) - 1;
        found.person.push(person);
      }
      visitStation[visit] = latestAt[place]!;
    }
  return {
    stations: found.place.length,
    visitStation,
    stationPlace: Int32Array.from(found.place),
    stationPerson: Int32Array.from(found.person),
  };
}

function whatIsKnown(
  instance: Instance,
  { visits, visitDay, visitPlace }: Visits,
  { stations, visitStation, stationPlace, stationPerson }: Stations,
): Known {
  const { problem, homeMinutes, historyOf } = instance;
  const { tripMinute, lastYear } = problem.rules.weights;
  const places = problem.places.length;
  const left = Array.from(stationPlace, (place, station) => datesLeft(instance, stationPerson[station]!, place));
  const served = historyOf.map((list) => new Set(list));
  const wasServed = (station: number) => served[stationPerson[station]!]!.has(stationPlace[station]!);
  const home = (visit: number) => homeMinutes[stationPerson[visitStation[visit]!]! * places + visitPlace[visit]!]!;
  return {
    visitIsKnown: columnOf(new Uint8Array(visits), (visit) => Number(left[visitStation[visit]!]!.isKnown(visitDay[visit]!))),
    visitTrip: columnOf(new Float64Array(visits), (visit) => home(visit) * tripMinute),
    stationRoom: columnOf(new Float64Array(stations), (station) => left[station]!.room),
    stationFirstCost: columnOf(new Float64Array(stations), (station) => (wasServed(station) ? lastYear : 0)),
  };
}
