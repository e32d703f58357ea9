import { ROLES, type Day, type PersonId, type PlaceId, type RosterProblem, type SlotId } from '../roster/model.js';
import { type Book, bookOf, dateOf, minuteOf, mondayOf, travelBetween } from '../roster/checker/book.js';

/** A problem in numbers: people, slots, places and choices by their position; days and weeks by the order of time. */
export interface Columns {
  readonly problem: RosterProblem;
  readonly book: Book;
  readonly personAt: ReadonlyMap<PersonId, number>;
  readonly placeAt: ReadonlyMap<PlaceId, number>;
  readonly slotAt: ReadonlyMap<SlotId, number>;
  readonly choiceAt: ReadonlyMap<string, number>;
  readonly days: readonly Day[];
  /** Slots by start, then as in the document. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  readonly day: Int32Array;
  readonly week: Int32Array;
  /** Minutes on the local clock. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Position of the role in the list of roles. */
  readonly role: Int32Array;
  /** The slot's choice, or -1. */
  readonly choice: Int32Array;
  /** Minutes from place a to place b at a * places + b. */
  readonly travel: Int32Array;
  /** Minutes between leaving a slot and arriving at the next, beside the way. */
  readonly pause: number;
}

export function columnsOf(problem: RosterProblem): Columns {
  const { slots, places, people, choices = [], rules } = problem;
  const book = bookOf(problem);
  const placeAt = positions(places);
  const slotAt = positions(slots);
  const days = sorted(slots.map(dateOf));
  const mondays = sorted(slots.map(mondayOf));
  const dayAt = new Map(days.map((day, at) => [day, at]));
  const mondayAt = new Map(mondays.map((day, at) => [day, at]));
  const start = Int32Array.from(slots, (slot) => minuteOf(slot.start));
  const choice = new Int32Array(slots.length).fill(-1);
  for (const [at, { slots: members }] of choices.entries()) for (const id of members) choice[slotAt.get(id)!] = at;
  return {
    problem,
    book,
    personAt: positions(people),
    placeAt,
    slotAt,
    choiceAt: positions(choices),
    days,
    order: Int32Array.from(start.keys()).sort((a, b) => start[a]! - start[b]! || a - b),
    place: Int32Array.from(slots, (slot) => placeAt.get(slot.place)!),
    day: Int32Array.from(slots, (slot) => dayAt.get(dateOf(slot))!),
    week: Int32Array.from(slots, (slot) => mondayAt.get(mondayOf(slot))!),
    start,
    end: Int32Array.from(slots, (slot) => minuteOf(slot.end)),
    role: Int32Array.from(slots, (slot) => ROLES.indexOf(slot.role)),
    choice,
    travel: Int32Array.from(places.flatMap(({ id: a }) => places.map(({ id: b }) => travelBetween(book, a, b)))),
    pause: rules.arriveBeforeMinutes + rules.leaveAfterMinutes,
  };
}

/** H6 for two slots of one day, the first of which does not start later. */
export function canFollow({ place, start, end, travel, pause, problem }: Columns, first: number, second: number): boolean {
  const gap = start[second]! - end[first]!;
  if (place[first] === place[second] && gap >= 0) return true;
  return gap >= pause + travel[place[first]! * problem.places.length + place[second]!]!;
}

function positions(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, at) => [id, at]));
}

function sorted(days: readonly Day[]): readonly Day[] {
  return [...new Set(days)].sort();
}
