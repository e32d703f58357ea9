import { DateTime } from 'luxon';
import type { Slot } from '../../engine/index.js';
import { groupedBy } from '../../solving/grouping.js';
import type { Version } from '../roster-store.service.js';
import type { BoardAnswer, BoardRow } from './board.schema.js';

/** What a row of the timetable adds to its slot. */
export interface SlotLabel {
  readonly classLabel: string | null;
  readonly room: string | null;
}

export function mondayOf(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).startOf('week').toISODate()!;
}

/** Every week that has something to be staffed, and how many places in it are open. */
export function weeksOf({ problem, solution }: Version): BoardAnswer['weeks'] {
  const missing = new Map(solution.shortages.map((shortage) => [shortage.slot, shortage.missing]));
  return [...groupedBy(problem.slots, ({ start }) => mondayOf(start.slice(0, 10)))]
    .map(([from, slots]) => ({
      from,
      rows: slots.length,
      open: slots.reduce((sum, { id }) => sum + (missing.get(id) ?? 0), 0),
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The slots of a week in the order of the problem, each with who is there. */
export function rowsOf(version: Version, week: string, labels: ReadonlyMap<string, SlotLabel>): readonly BoardRow[] {
  const { problem, solution } = version;
  const pins = new Set(problem.pins.map(({ person, slot }) => `${person}\t${slot}`));
  const dutiesOf = groupedBy(solution.duties, ({ slot }) => slot);
  return problem.slots
    .filter((slot) => mondayOf(slot.start.slice(0, 10)) === week)
    .map((slot) => {
      const people = (dutiesOf.get(slot.id) ?? []).map(({ person }) => ({ person, isPinned: pins.has(`${person}\t${slot.id}`) }));
      return { ...placeAndTime(slot), ...(labels.get(rowIdOf(slot)) ?? { classLabel: null, room: null }), people };
    });
}

/** How many duties everybody has, in all and in the week. */
export function loadsOf({ problem, solution }: Version, rows: readonly BoardRow[]): BoardAnswer['people'] {
  const all = groupedBy(solution.duties, ({ person }) => person);
  const inWeek = groupedBy(
    rows.flatMap(({ people }) => people),
    ({ person }) => person,
  );
  return problem.people.map(({ id, category }) => ({
    code: id,
    category,
    duties: all.get(id)?.length ?? 0,
    inWeek: inWeek.get(id)?.length ?? 0,
  }));
}

function placeAndTime({ id, phase, role, start, end, place, grade, subject, required }: Slot) {
  const date = start.slice(0, 10);
  return { slot: id, phase, role, date, start: start.slice(11), end: end.slice(11), school: place, grade, subject, required };
}

/** The row behind the slot: `sitting:<id>`. */
function rowIdOf({ id }: Slot): string {
  return id.slice(id.indexOf(':') + 1);
}
