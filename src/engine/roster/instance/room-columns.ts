import type { Engagement, RosterProblem } from '../model.js';
import { minutesOf } from '../time.js';
import { type PersonColumns, UNLIMITED } from './facts.js';

/** The dense numbers of the days and weeks on which there are slots; -1 for others. */
export interface Calendar {
  readonly days: number;
  readonly weeks: number;
  readonly dayAt: (minute: number) => number;
  readonly weekAt: (minute: number) => number;
}

/** The duties that other rosters give people (tasks that count), and H7: what their limits leave after these, never less than nothing. */
export function roomColumns(
  { people, busy = [] }: RosterProblem,
  personIndex: ReadonlyMap<string, number>,
  { days, weeks, dayAt, weekAt }: Calendar,
): Pick<PersonColumns, 'dayRoom' | 'weekRoom' | 'total' | 'otherDuties'> {
  const limit = (number: number | undefined) => Math.min(number ?? UNLIMITED, UNLIMITED);
  const dayRoom = Int32Array.from({ length: people.length * days }, (_, at) => limit(people[Math.floor(at / days)]!.limits.perDay));
  const weekRoom = Int32Array.from({ length: people.length * weeks }, (_, at) =>
    limit(people[Math.floor(at / weeks)]!.limits.perWeek),
  );
  const total = Int32Array.from(people, ({ limits }) => limit(limits.total));
  const otherDuties = new Int32Array(people.length);
  for (const task of busy.filter(({ counts }) => counts === true)) {
    const person = personIndex.get(task.person)!;
    otherDuties[person]! += 1;
    takeOne(total, person);
    const [day, week] = [dayAt(beginOf(task)), weekAt(beginOf(task))];
    if (day >= 0) takeOne(dayRoom, person * days + day);
    if (week >= 0) takeOne(weekRoom, person * weeks + week);
  }
  return { dayRoom, weekRoom, total, otherDuties };
}

function beginOf({ from }: Engagement): number {
  return minutesOf(from);
}

function takeOne(room: Int32Array, at: number): void {
  if (room[at] !== UNLIMITED) room[at] = Math.max(0, room[at]! - 1);
}
