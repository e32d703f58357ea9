import type { Interval, Person, RosterProblem } from '../model.js';
import { dayNumberAt, minutesOf } from '../time.js';
import type { Engaged, Facts, PersonColumns } from './facts.js';
import { distinct, grouped } from './grouping.js';
import { roomColumns, type Calendar } from './room-columns.js';

/** What the rules and costs ask about people, in columns. */
export function personColumns(
  problem: RosterProblem,
  { personIndex, placeIndex, slotIndex }: Pick<Facts, 'personIndex' | 'placeIndex' | 'slotIndex'>,
  calendar: Calendar,
): PersonColumns {
  const { people, declined = [] } = problem;
  const bans = problem.bans.map(([person, place]) => [personIndex.get(person)!, placeIndex.get(place)!] as const);
  const refusals = declined.map(({ person, slot }) => [personIndex.get(person)!, slotIndex.get(slot)!] as const);
  return {
    share: Float64Array.from(people, (person) => person.share),
    ...roomColumns(problem, personIndex, calendar),
    employment: people.map((person) => employmentOf(person, placeIndex)),
    bans: grouped(people.length, bans).map(distinct),
    declined: grouped(people.length, refusals).map(distinct),
    calendar: people.map((person) => mergedCalendar(person.available)),
    engaged: engagements(problem, personIndex, placeIndex),
    otherDates: otherDates(problem, personIndex, placeIndex, calendar),
  };
}

/** Overlapping and touching intervals become one. */
export function mergedCalendar(available: readonly Interval[]): Int32Array {
  const merged: number[] = [];
  const intervals = available.map(([from, to]) => [minutesOf(from), minutesOf(to)] as const).sort(([a], [b]) => a - b);
  for (const [from, to] of intervals) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last) merged[merged.length - 1] = Math.max(last, to);
    else merged.push(from, to);
  }
  return Int32Array.from(merged);
}

function engagements(
  { people, busy = [] }: RosterProblem,
  personIndex: ReadonlyMap<string, number>,
  placeIndex: ReadonlyMap<string, number>,
): PersonColumns['engaged'] {
  const engaged: Engaged[][] = people.map(() => []);
  for (const { person, place, from, to } of busy)
    engaged[personIndex.get(person)!]!.push({ place: placeIndex.get(place)!, from: minutesOf(from), to: minutesOf(to) });
  return engaged;
}

function otherDates(
  { people, busy = [] }: RosterProblem,
  personIndex: ReadonlyMap<string, number>,
  placeIndex: ReadonlyMap<string, number>,
  { dayAt }: Calendar,
): PersonColumns['otherDates'] {
  const dates = people.map(() => new Map<number, Set<number>>());
  for (const task of busy.filter(({ counts }) => counts === true)) {
    const own = dates[personIndex.get(task.person)!]!;
    const place = placeIndex.get(task.place)!;
    const minute = minutesOf(task.from);
    const day = dayAt(minute);
    own.set(place, (own.get(place) ?? new Set()).add(day < 0 ? ~dayNumberAt(minute) : day));
  }
  return dates;
}

function employmentOf(person: Person, placeIndex: ReadonlyMap<string, number>): Int32Array {
  return distinct(person.affiliations.filter(({ kind }) => kind === 'employment').map(({ place }) => placeIndex.get(place)!));
}
