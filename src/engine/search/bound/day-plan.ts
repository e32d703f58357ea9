import { hasRoutes } from '../extras/route-costs.js';
import type { Layout } from '../layout.js';
import { planMany } from './day-chains.js';
import { choices, collectChoices } from './day-choices.js';
import { planTwo } from './day-pairs.js';
import { MOST_A_DAY, settle, type DayPlan } from './day-table.js';
import { planThree } from './day-triples.js';
import type { Terms } from './terms.js';

/**
 * Plans the day of the visits from `first` up to `end` at the prices: the least cost of at most 0, 1, 2 … `most` duties.
 * Exact for up to two duties; beyond, only duties that follow each other are held apart (H6) or pay for their trios, so the cost is a lower bound.
 */
export function planDay(layout: Layout, terms: Terms, first: number, end: number, most: number, plan: DayPlan): void {
  collectChoices(layout, terms, first, end, Math.min(most, MOST_A_DAY));
  plan.most = Math.min(most, MOST_A_DAY, choices.count);
  plan.cost[0] = 0;
  plan.size[0] = 0;
  if (hasRoutes(layout)) planMany(layout, plan);
  else planTrips(layout, plan);
  if (plan.most === MOST_A_DAY && Math.min(most, choices.count) > MOST_A_DAY) giveAll(plan);
}

/** Trips from home cost the same whatever else the day brings, so few duties are quickly planned. */
function planTrips(layout: Layout, plan: DayPlan): void {
  if (plan.most >= 1) planOne(plan);
  if (plan.most === 2 || plan.most === 3) planTwo(layout, plan);
  if (plan.most === 3) planThree(layout, plan);
  if (plan.most > 3) planMany(layout, plan);
}

/** Beyond the planned size: all gains and no trip, a lower bound for any number of duties. */
function giveAll(plan: DayPlan): void {
  let cost = 0;
  for (let at = 0; at < choices.count; at += 1) cost += choices.cost[at]!;
  plan.cost[MOST_A_DAY] = cost;
}

function planOne(plan: DayPlan): void {
  let best = 0;
  let pick = -1;
  for (let at = 0; at < choices.count; at += 1) {
    const cost = choices.cost[at]! + choices.charge[at]!;
    if (cost < best) {
      best = cost;
      pick = at;
    }
  }
  plan.best = pick;
  settle(plan, 1, best, pick < 0 ? [] : [pick]);
}
