import { compatible, type Layout } from '../layout.js';
import { choices } from './day-choices.js';
import { repeatLast, settle, type DayPlan } from './day-table.js';

/** Two duties at one place share the trip; at two places each must pay for its own. */
export function planTwo(layout: Layout, plan: DayPlan): void {
  const { cost, charge, place, slot, order } = choices;
  let best = plan.cost[1]!;
  let picks: number[] | null = null;
  order.length = 0;
  for (let at = 0; at < choices.count; at += 1) {
    if (cost[at]! + charge[at]! < 0) order.push(at);
    for (let next = at + 1; next < choices.count && place[next] === place[at]; next += 1) {
      const together = cost[at]! + cost[next]! + charge[at]!;
      if (together >= best || !compatible(layout, slot[at]!, slot[next]!)) continue;
      best = together;
      picks = [at, next];
    }
  }
  sortByOwnCost();
  for (let i = 0; i < order.length - 1; i += 1) {
    const one = order[i]!;
    const alone = cost[one]! + charge[one]!;
    if (2 * alone >= best) break;
    for (let j = i + 1; j < order.length; j += 1) {
      const other = order[j]!;
      const together = alone + cost[other]! + charge[other]!;
      if (together >= best) break;
      if (place[one] === place[other] || !compatible(layout, slot[one]!, slot[other]!)) continue;
      best = together;
      picks = [one, other];
      break;
    }
  }
  if (picks === null) repeatLast(plan, 2);
  else settle(plan, 2, best, picks);
}

/** Insertion sort: short lists, no calls. */
function sortByOwnCost(): void {
  const { order, cost, charge } = choices;
  for (let at = 1; at < order.length; at += 1) {
    const one = order[at]!;
    const own = cost[one]! + charge[one]!;
    let to = at - 1;
    for (; to >= 0 && cost[order[to]!]! + charge[order[to]!]! > own; to -= 1) order[to + 1] = order[to]!;
    order[to + 1] = one;
  }
}
