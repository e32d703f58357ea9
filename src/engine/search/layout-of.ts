import { CATEGORIES } from '../roster/model.js';
import { datesLeft } from '../roster/instance/dates-left.js';
import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import { duplicationCost } from '../roster/costs/duplication.js';
import { extrasOf, isExtra } from './extras/extras.js';
import { leastWays } from './extras/least-ways.js';
import { kindColumns } from './kinds.js';
import type { Layout } from './layout.js';

/** Lays an instance out for the search. */
export function layoutOf(instance: Instance): Layout {
  const { problem, slots, people } = instance;
  const { rules } = problem;
  const visits = withLeastWays(instance, visitColumns(instance));
  const extras = extrasOf(instance);
  return {
    people: problem.people.length,
    slots: problem.slots.length,
    places: problem.places.length,
    slotPlace: slots.place,
    slotDay: slots.day,
    slotWeek: slots.week,
    slotStart: slots.start,
    slotEnd: slots.end,
    required: slots.required,
    shortageWeight: slots.weight,
    ...quotaColumns(instance),
    personCategory: Int32Array.from(problem.people, ({ category }) => CATEGORIES.indexOf(category)),
    ...kindColumns(instance, { extras }),
    days: instance.days.length,
    weeks: instance.weekCount,
    dayRoom: people.dayRoom,
    weekRoom: people.weekRoom,
    total: people.total,
    loadWeight: people.share.map((share) => share * rules.weights.balance),
    ...visits,
    ...pairColumns(instance, visits),
    ...listColumns(people.employment, 'employerFirst', 'employers'),
    ...listColumns(instance.pairBansOf, 'banFirst', 'banned'),
    travel: instance.travelMinutes,
    gapMinutes: rules.arriveBeforeMinutes + rules.leaveAfterMinutes,
    maxDatesPerPlace: rules.maxDatesPerPlace ?? Infinity,
    repeatCost: rules.weights.repeatPlace,
    reciprocity: rules.reciprocity,
    reciprocityCost: rules.reciprocity === 'hard' ? Infinity : rules.weights.reciprocity,
    personCost: rules.weights.person,
    constantCost: instance.published.length * rules.weights.change,
    extras,
  };
}

function withLeastWays(instance: Instance, visits: VisitColumns): VisitColumns {
  return instance.problem.rules.routes === true ? { ...visits, visitTrip: leastWays(instance, visits) } : visits;
}

type QuotaColumns = Pick<Layout, 'quotaFirst' | 'quotaSlot' | 'quotaPosition' | 'quotaMin' | 'quotaWeight' | 'quotaMask'>;

function quotaColumns({ slots }: Instance): QuotaColumns {
  const placed = slots.quotas.map((quotas, slot) => quotas.map((quota, position) => ({ ...quota, slot, position })));
  const priced = placed.map((quotas) => quotas.filter((quota) => !isExtra(quota)));
  const flat = priced.flat();
  const mask = (categories: ReadonlySet<string>) =>
    CATEGORIES.reduce((bits, name, bit) => bits | (categories.has(name) ? 1 << bit : 0), 0);
  return {
    quotaFirst: offsets(priced.map((quotas) => quotas.length)),
    quotaSlot: Int32Array.from(flat, ({ slot }) => slot),
    quotaPosition: Int32Array.from(flat, ({ position }) => position),
    quotaMin: Int32Array.from(flat, ({ min }) => min),
    quotaWeight: Float64Array.from(flat, ({ weight }) => weight),
    quotaMask: Int32Array.from(flat, ({ categories }) => mask(categories)),
  };
}

type VisitColumns = Pick<
  Layout,
  | 'pairs'
  | 'visits'
  | 'stations'
  | 'visitFirst'
  | 'visitDay'
  | 'visitWeek'
  | 'visitPlace'
  | 'visitStation'
  | 'visitIsKnown'
  | 'visitTrip'
  | 'pairFirst'
  | 'pairSlot'
  | 'stationPlace'
  | 'stationPerson'
  | 'stationFirstCost'
  | 'stationRoom'
>;

function visitColumns(instance: Instance): VisitColumns {
  const { problem, slots, slotsOfPerson, homeMinutes, weekOfDay } = instance;
  const { weights } = problem.rules;
  const pairs = slotsOfPerson.reduce((sum, list) => sum + list.length, 0);
  const pairSlot = new Int32Array(pairs);
  const visitFirst = new Int32Array(problem.people.length + 1);
  const columns = { day: [] as number[], place: [] as number[], station: [] as number[], first: [] as number[] };
  const stations = { place: [] as number[], person: [] as number[] };
  let pair = 0;
  for (const [person, list] of slotsOfPerson.entries()) {
    visitFirst[person] = columns.day.length;
    const stationAt = new Map<number, number>();
    let last = -1;
    for (const slot of byDayAndPlace(instance, list)) {
      const place = slots.place[slot]!;
      if (last < 0 || place !== slots.place[last] || slots.day[slot] !== slots.day[last]) {
        if (!stationAt.has(place)) {
          stationAt.set(place, stations.place.push(place) - 1);
          stations.person.push(person);
        }
        columns.day.push(slots.day[slot]!);
        columns.place.push(place);
        columns.station.push(stationAt.get(place)!);
        columns.first.push(pair);
      }
      pairSlot[pair] = slot;
      pair += 1;
      last = slot;
    }
  }
  const visits = columns.day.length;
  visitFirst[problem.people.length] = visits;
  const stationPerson = Int32Array.from(stations.person);
  const visitStation = Int32Array.from(columns.station);
  const home = (visit: number) =>
    homeMinutes[stationPerson[visitStation[visit]!]! * problem.places.length + columns.place[visit]!]!;
  const left = stations.place.map((place, station) => datesLeft(instance, stations.person[station]!, place));
  const served = instance.historyOf.map((places) => new Set(places));
  return {
    pairs,
    visits,
    stations: stations.place.length,
    visitFirst,
    visitDay: Int32Array.from(columns.day),
    visitWeek: Int32Array.from(columns.day, (day) => weekOfDay[day]!),
    visitPlace: Int32Array.from(columns.place),
    visitStation,
    visitIsKnown: Uint8Array.from(columns.day, (day, visit) => Number(left[visitStation[visit]!]!.isKnown(day))),
    visitTrip: Float64Array.from(columns.day, (_, visit) => home(visit) * weights.tripMinute),
    pairFirst: Int32Array.from([...columns.first, pairs]),
    pairSlot,
    stationPlace: Int32Array.from(stations.place),
    stationPerson,
    stationRoom: Float64Array.from(left, ({ room }) => room),
    stationFirstCost: Float64Array.from(stations.place, (place, station) =>
      served[stationPerson[station]!]!.has(place) ? weights.lastYear : 0,
    ),
  };
}

function byDayAndPlace({ slots }: Instance, list: Int32Array): Int32Array {
  const { day, place, start } = slots;
  return list.slice().sort((a, b) => day[a]! - day[b]! || place[a]! - place[b]! || start[a]! - start[b]! || a - b);
}

type PairColumns = Pick<Layout, 'pairVisit' | 'pairPerson' | 'pairCost' | 'pairPinned' | 'pins' | 'candidateFirst' | 'candidates'>;

function pairColumns(instance: Instance, visits: VisitColumns): PairColumns {
  const { pairs, pairFirst, pairSlot, visitStation, stationPerson } = visits;
  const pairVisit = new Int32Array(pairs);
  const pairPerson = new Int32Array(pairs);
  const pairCost = new Float64Array(pairs);
  for (let visit = 0; visit < visits.visits; visit += 1) {
    const person = stationPerson[visitStation[visit]!]!;
    const preferences = instance.preferencesOf[person]!;
    for (let pair = pairFirst[visit]!; pair < pairFirst[visit + 1]!; pair += 1) {
      pairVisit[pair] = visit;
      pairPerson[pair] = person;
      if (preferences.size > 0) pairCost[pair] = preferences.get(pairSlot[pair]!) ?? 0;
    }
  }
  const candidateFirst = offsets(instance.candidatesOfSlot.map((list) => list.length));
  const candidates = new Int32Array(pairs);
  const filled = candidateFirst.slice();
  for (let pair = 0; pair < pairs; pair += 1) {
    const slot = pairSlot[pair]!;
    candidates[filled[slot]!] = pair;
    filled[slot]! += 1;
  }
  const columns = { pairVisit, pairPerson, pairCost, pairPinned: new Uint8Array(pairs), candidateFirst, candidates };
  markNamed(instance, columns);
  for (let pair = 0; pair < pairs; pair += 1)
    pairCost[pair]! += duplicationCost(instance, pairSlot[pair]!) + costOfOtherDuties(instance, pairPerson[pair]!);
  return { ...columns, pins: columns.pairPinned.reduce((sum, pinned) => sum + pinned, 0) };
}

/** With b duties in other rosters the square of a load of n is n² + 2bn more than b²: each duty here costs 2b beside the square of n. */
function costOfOtherDuties({ problem, people }: Instance, person: number): number {
  return 2 * problem.rules.weights.balance * people.share[person]! * people.otherDuties[person]!;
}

function markNamed(instance: Instance, columns: Omit<PairColumns, 'pins'>): void {
  const { change } = instance.problem.rules.weights;
  for (const { person, slot } of instance.published) {
    const pair = pairOf(columns, person, slot);
    if (pair >= 0) columns.pairCost[pair]! -= change;
  }
  for (const { person, slot } of instance.pins) {
    const pair = pairOf(columns, person, slot);
    if (pair >= 0) columns.pairPinned[pair] = 1;
  }
}

/** The pair of a person and a slot, or -1 if the person may not serve there. */
export function pairOf(
  { candidateFirst, candidates, pairPerson }: Pick<Layout, 'candidateFirst' | 'candidates' | 'pairPerson'>,
  person: number,
  slot: number,
): number {
  for (let at = candidateFirst[slot]!; at < candidateFirst[slot + 1]!; at += 1)
    if (pairPerson[candidates[at]!] === person) return candidates[at]!;
  return -1;
}

/** The pairs of duties. */
export function pairsOf(layout: Layout, duties: readonly IndexedDuty[]): number[] {
  return duties.map(({ person, slot }) => pairOf(layout, person, slot));
}

/** The duties of pairs. */
export function dutiesOf({ pairPerson, pairSlot }: Layout, pairs: Iterable<number>): IndexedDuty[] {
  return Array.from(pairs, (pair) => ({ person: pairPerson[pair]!, slot: pairSlot[pair]! }));
}

function listColumns<First extends string, Members extends string>(
  lists: readonly ArrayLike<number>[],
  first: First,
  members: Members,
) {
  const flat = Int32Array.from(lists.flatMap((list) => Array.from(list)));
  return { [first]: offsets(lists.map((list) => list.length)), [members]: flat } as Record<First | Members, Int32Array>;
}

function offsets(sizes: readonly number[]): Int32Array {
  const first = new Int32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at += 1) first[at + 1] = first[at]! + sizes[at]!;
  return first;
}
