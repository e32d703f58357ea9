import { DateTime } from 'luxon';
import type { Slot } from '../../engine/index.js';
import { groupedBy } from '../../solving/grouping.js';
import type { Version } from '../roster-store.service.js';
import { openPlaces } from '../open-places.js';
import type { BoardAnswer, BoardRow } from './board.schema.js';
import { slotStaffing } from './slot-staffing.js';

/** What a row of the timetable adds to its slot. */
export interface SlotLabel {
  readonly classLabel: string | null;
  readonly room: string | null;
}

export function mondayOf(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).startOf('week').toISODate()!;
}

/** Every week that has something to be staffed, and how many places in it are open. */
export function weeksOf(version: Version): BoardAnswer['weeks'] {
  const missing = missingOf(version);
  return [...groupedBy(version.problem.slots, ({ start }) => mondayOf(start.slice(0, 10)))]
    .map(([from, slots]) => ({
      from,
      rows: slots.length,
      open: slots.reduce((sum, { id }) => sum + (missing.get(id) ?? 0), 0),
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** What it costs, what is proved, and how many places nobody holds. */
export function figuresOf(version: Version) {
  const { id: versionId, number, state, figures } = version;
  const shortages = [...missingOf(version).values()].reduce((sum, missing) => sum + missing, 0);
  return { versionId, number, state, objective: figures.objective, bound: figures.bound, shortages };
}

/** The slots of a week in the order of the problem, each with who is there. */
export function rowsOf(version: Version, week: string, labels: ReadonlyMap<string, SlotLabel>): readonly BoardRow[] {
  const staffing = slotStaffing(version);
  return version.problem.slots
    .filter((slot) => mondayOf(slot.start.slice(0, 10)) === week)
    .map((slot) => ({
      ...placeAndTime(slot),
      ...(labels.get(rowIdOf(slot)) ?? { classLabel: null, room: null }),
      ...staffing(slot),
    }));
}

/** How many duties everybody has, in all and in the week. */
export function loadsOf({ problem, duties }: Version, rows: readonly BoardRow[]): BoardAnswer['people'] {
  const all = groupedBy(duties, ({ person }) => person);
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

function missingOf(version: Version): ReadonlyMap<string, number> {
  const { problem, duties } = version;
  return openPlaces({ problem, duties, solution: () => version.solution });
}

function placeAndTime({ id, phase, role, start, end, place, grade, subject }: Slot) {
  const date = start.slice(0, 10);
  return { slot: id, phase, role, date, start: start.slice(11), end: end.slice(11), school: place, grade, subject };
}

/** The row behind the slot: `sitting:<id>`. */
function rowIdOf({ id }: Slot): string {
  return id.slice(id.indexOf(':') + 1);
}
