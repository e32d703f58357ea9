import { ROLES, type Affiliation, type Person, type Slot } from '../roster/model.js';
import { dateOf, minuteOf } from '../roster/checker/book.js';
import type { Columns } from './columns.js';

/** The slots in which a person may serve by the rules for single duties (H1 to H5, H12, H13, H17), by start. */
export function eligibleSlots(columns: Columns, person: Person): number[] {
  const { problem, order, role, place } = columns;
  const roles = new Set(person.roles.map((each) => ROLES.indexOf(each)));
  const barred = barredPlaces(columns, person);
  const ties = tiesToClasses(columns, person);
  const isFree = freeTimes(columns, person);
  const declined = new Set((problem.declined ?? []).filter((duty) => duty.person === person.id).map((duty) => duty.slot));
  return Array.from(order).filter((at) => {
    if (!roles.has(role[at]!) || barred.has(place[at]!)) return false;
    const slot = problem.slots[at]!;
    if (declined.has(slot.id)) return false;
    if (problem.rules.duplication === 'hard' && slot.observed === true) return false;
    if (ties.some((tie) => isTied(tie, slot))) return false;
    return isSubjectFree(columns, person, slot) && isTrained(columns, person, slot) && isFree(at);
  });
}

function barredPlaces({ problem, placeAt }: Columns, person: Person): ReadonlySet<number> {
  const banned = problem.bans.filter(([who]) => who === person.id).map(([, place]) => place);
  const tied = person.affiliations.filter((tie) => conflicts(problem.rules.conflictKinds, tie) && classesOf(tie).length === 0);
  return new Set([...banned, ...tied.map(({ place }) => place)].map((place) => placeAt.get(place)!));
}

function tiesToClasses({ problem }: Columns, person: Person): readonly Affiliation[] {
  return person.affiliations.filter((tie) => conflicts(problem.rules.conflictKinds, tie) && classesOf(tie).length > 0);
}

function conflicts(kinds: readonly Affiliation['kind'][], { kind }: Affiliation): boolean {
  return kinds.includes(kind);
}

function isTied(tie: Affiliation, { place, classes = [] }: Slot): boolean {
  return tie.place === place && (classes.length === 0 || classes.some((each) => classesOf(tie).includes(each)));
}

function classesOf({ classes = [] }: Affiliation): readonly string[] {
  return classes;
}

function isSubjectFree({ problem }: Columns, { subjects }: Person, { phase, subject }: Slot): boolean {
  return !problem.rules.subjectConflict || phase !== 'conduct' || subject === null || !subjects.includes(subject);
}

function isTrained({ problem }: Columns, { trainedOn }: Person, slot: Slot): boolean {
  return !problem.rules.trainingRequired || (trainedOn !== null && trainedOn <= dateOf(slot));
}

/** Is the person available throughout a duty and the way to and from other tasks? */
function freeTimes({ problem, book, placeAt, place, start, end, travel }: Columns, person: Person): (slot: number) => boolean {
  const { arriveBeforeMinutes: before, leaveAfterMinutes: after } = problem.rules;
  const free = merged(person.available.map(([from, to]) => [minuteOf(from), minuteOf(to)] as const));
  const tasks = (book.tasks.get(person.id) ?? []).map((task) => ({
    place: placeAt.get(task.place)!,
    from: minuteOf(task.from),
    to: minuteOf(task.to),
  }));
  return (slot) => {
    const [from, to] = [start[slot]! - before, end[slot]! + after];
    if (!free.some((interval) => interval[0] <= from && to <= interval[1])) return false;
    return tasks.every((task) => {
      if (task.place === place[slot]) return end[slot]! <= task.from || task.to <= start[slot]!;
      const way = travel[task.place * problem.places.length + place[slot]!]!;
      return to + way <= task.from || task.to + way <= from;
    });
  };
}

/** Overlapping and touching intervals become one. */
function merged(intervals: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const list: [number, number][] = [];
  for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
    const last = list.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else list.push([from, to]);
  }
  return list;
}
