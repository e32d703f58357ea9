import { compatible, type Layout } from '../layout.js';
import { choices, sharedBy } from './day-choices.js';
import { repeatLast, settle, type DayPlan } from './day-table.js';

/** Two duties at one place share the trip, and may pay for it; at two places each must pay for its own. */
export function planTwo(layout: Layout, plan: DayPlan): void {
  const found = { cost: plan.cost[1]!, picks: null as number[] | null };
  pairAtOnePlace(layout, found);
  if (plan.size[1] === 1) {
    pairWith(layout, plan.best, found);
    pairApart(layout, plan.cost[1]!, found);
  }
  if (found.picks === null) repeatLast(plan, 2);
  else settle(plan, 2, found.cost, found.picks);
}

interface Found {
  cost: number;
  picks: number[] | null;
}

function pairAtOnePlace(layout: Layout, found: Found): void {
  const { cost, charge, place, slot, count } = choices;
  for (let at = 0; at < count; at += 1)
    for (let next = at + 1; next < count && place[next] === place[at]; next += 1) {
      const together = cost[at]! + cost[next]! + charge[at]!;
      if (together >= found.cost || !compatible(layout, slot[at]!, slot[next]!)) continue;
      const shared = together + sharedBy(at, next);
      if (shared >= found.cost) continue;
      found.cost = shared;
      found.picks = [at, next];
    }
}

/** The best partner of one choice: a good pair to begin with. */
function pairWith(layout: Layout, one: number, found: Found): void {
  const { cost, charge, place, slot, count } = choices;
  const alone = cost[one]! + charge[one]!;
  for (let other = 0; other < count; other += 1) {
    const together = alone + cost[other]! + charge[other]!;
    if (together >= found.cost || place[one] === place[other] || !compatible(layout, slot[one]!, slot[other]!)) continue;
    found.cost = together;
    found.picks = [one, other];
  }
}

/** Only choices that with the very best one would beat the best pair are looked at, cheapest first. */
function pairApart(layout: Layout, least: number, found: Found): void {
  const { cost, charge, place, slot, order } = choices;
  keepBelow(found.cost - least);
  for (let i = 0; i < order.length - 1; i += 1) {
    const one = order[i]!;
    const alone = cost[one]! + charge[one]!;
    if (2 * alone >= found.cost) break;
    for (let j = i + 1; j < order.length; j += 1) {
      const other = order[j]!;
      const together = alone + cost[other]! + charge[other]!;
      if (together >= found.cost) break;
      if (place[one] === place[other] || !compatible(layout, slot[one]!, slot[other]!)) continue;
      found.cost = together;
      found.picks = [one, other];
      break;
    }
  }
}

/** Lists the choices that cost less on their own, sorted by insertion: the list is short. */
function keepBelow(limit: number): void {
  const { order, cost, charge, count } = choices;
  order.length = 0;
  for (let at = 0; at < count; at += 1) {
    const own = cost[at]! + charge[at]!;
    if (own >= limit) continue;
    let to = order.length;
    for (; to > 0 && cost[order[to - 1]!]! + charge[order[to - 1]!]! > own; to -= 1) order[to] = order[to - 1]!;
    order[to] = at;
  }
}
