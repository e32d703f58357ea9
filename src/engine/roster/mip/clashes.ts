import type { IndexedDuty, Instance } from '../instance/instance.js';
import { fitTogether } from '../rules/time-to-travel.js';
import { cliqueCover } from './cliques.js';

/** Sets of one person's columns of which at most one can be chosen (H6, and H7 where one duty a day is the limit). */
export function clashCliques(instance: Instance, duties: readonly IndexedDuty[], columns: readonly number[]): number[][] {
  if (columns.length === 0) return [];
  const { start, day } = instance.slots;
  const slotOf = (column: number) => duties[column]!.slot;
  const { people, days } = instance;
  const isOneADay = (column: number) => people.dayRoom[duties[column]!.person * days.length + day[slotOf(column)]!]! <= 1;
  const reach = longestReach(instance);
  return cliqueCover(
    columns,
    (a, b) => !fitTogether(instance, slotOf(a), slotOf(b)) || (day[slotOf(a)] === day[slotOf(b)] && isOneADay(a)),
    (a, b) => start[slotOf(b)]! - start[slotOf(a)]! > reach,
  );
}

const MINUTES_OF_A_DAY = 1440;

/** No two duties whose starts are further apart can clash. */
function longestReach({ slots, travelMinutes }: Instance): number {
  const presence = slots.presenceFrom.reduce((longest, from, slot) => Math.max(longest, slots.presenceTo[slot]! - from), 0);
  return Math.max(MINUTES_OF_A_DAY, presence + travelMinutes.reduce((longest, minutes) => Math.max(longest, minutes), 0));
}
