import { choices } from './day-choices.js';

/** The most duties of a person in a day that are planned apart. */
export const MOST_A_DAY = 16;

/** Best plans of one person's day: `cost[j]` of at most j duties, which are `picks[j * MOST_A_DAY ...]`, `size[j]` of them. */
export interface DayPlan {
  readonly cost: Float64Array;
  readonly picks: Int32Array;
  readonly size: Int32Array;
  most: number;
  /** The choice that costs least on its own, if any brings a gain. */
  best: number;
}

/** A plan that holds nothing yet. */
export function newDayPlan(): DayPlan {
  const sizes = MOST_A_DAY + 1;
  return {
    cost: new Float64Array(sizes),
    picks: new Int32Array(sizes * MOST_A_DAY),
    size: new Int32Array(sizes),
    most: 0,
    best: -1,
  };
}

/** Writes the best plan of at most so many duties. */
export function settle(plan: DayPlan, most: number, cost: number, picks: readonly number[]): void {
  plan.cost[most] = cost;
  plan.size[most] = picks.length;
  for (let at = 0; at < picks.length; at += 1) plan.picks[most * MOST_A_DAY + at] = choices.pair[picks[at]!]!;
}

/** One duty more brings nothing. */
export function repeatLast(plan: DayPlan, most: number): void {
  plan.cost[most] = plan.cost[most - 1]!;
  plan.size[most] = plan.size[most - 1]!;
  plan.picks.copyWithin(most * MOST_A_DAY, (most - 1) * MOST_A_DAY, most * MOST_A_DAY);
}
