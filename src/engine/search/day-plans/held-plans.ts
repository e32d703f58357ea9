import type { Layout } from '../layout.js';
import type { LinearModel } from '../lp/port.js';
import { groups, type DayPlan } from './draft.js';

/** The plans that a roster follows: its pairs by person and day. */
export function heldPlans(layout: Layout, held: Iterable<number>): DayPlan[] {
  return groups(
    Array.from(held).sort((one, other) => one - other),
    (pair) => personDayOf(layout, pair),
  ).map((pairs) => ({ person: layout.pairPerson[pairs[0]!]!, pairs }));
}

/** Whose day a pair belongs to: person * days + day. */
export function personDayOf({ pairPerson, pairSlot, slotDay, days }: Layout, pair: number): number {
  return pairPerson[pair]! * days + slotDay[pairSlot[pair]!]!;
}

/** The plans that are not among the others. */
export function without<T extends DayPlan>(plans: readonly T[], others: readonly DayPlan[]): T[] {
  const known = new Set(others.map(({ pairs }) => pairs.join()));
  return plans.filter(({ pairs }) => !known.has(pairs.join()));
}

/** A solution to begin with: of so many plans the first, held ones are followed. */
export function startWith({ columnCount }: LinearModel, plans: number, held: number): Float64Array {
  return Float64Array.from({ length: columnCount }, (_, column) => (column < held ? 1 : column < plans ? 0 : NaN));
}
