import type { Engagement, LocalMoment, Person } from '../roster/model.js';
import { mondayOf } from '../roster/checker/book.js';
import type { Columns } from './columns.js';

/** H7 for one person: how many duties each day and week and the whole roster have room for beside those of other rosters. */
export interface Rooms {
  readonly day: (slot: number) => number;
  readonly week: (slot: number) => number;
  readonly total: number;
  /** Duties of other rosters. */
  readonly others: number;
}

export function roomsOf({ problem, book }: Columns, { id, limits }: Person): Rooms {
  const counted = (book.tasks.get(id) ?? []).filter(({ counts }) => counts === true);
  const { perDay = Infinity, perWeek = Infinity, total = Infinity } = limits;
  const left = (limit: number, isThere: (task: Engagement) => boolean) => Math.max(0, limit - counted.filter(isThere).length);
  return {
    day: (slot) => left(perDay, ({ from }) => dateAt(from) === dateAt(problem.slots[slot]!.start)),
    week: (slot) => left(perWeek, ({ from }) => mondayOf({ start: from }) === mondayOf(problem.slots[slot]!)),
    total: left(total, () => true),
    others: counted.length,
  };
}

function dateAt(moment: LocalMoment): string {
  return moment.slice(0, 10);
}
