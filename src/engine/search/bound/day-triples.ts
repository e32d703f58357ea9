import { compatible, type Layout } from '../layout.js';
import { choices } from './day-choices.js';
import { MOST_A_DAY, repeatLast, settle, type DayPlan } from './day-table.js';

/** Chains by their last duty: cost of the best two, of the best three, and the link before. */
const two = { cost: new Float64Array(0), before: new Int32Array(0) };

/** Three duties, of which each follows the one before; a return to the first place after another pays no second trip. */
export function planThree(layout: Layout, plan: DayPlan): void {
  const start = thirdToPair(layout, plan);
  sortByStart(layout, start.cost);
  const size = choices.order.length;
  if (two.cost.length < size) Object.assign(two, { cost: new Float64Array(2 * size), before: new Int32Array(2 * size) });
  let best = start.cost;
  let { picks } = start;
  for (let at = 0; at < size; at += 1) {
    const last = choices.order[at]!;
    const { cost, before } = bestPairEnding(layout, at);
    two.cost[at] = cost;
    two.before[at] = before;
    for (let middle = 0; middle < at; middle += 1) {
      const total = two.cost[middle]! + entry(choices.order[middle]!, last);
      if (total >= best || !follows(layout, middle, last)) continue;
      best = total;
      picks = [choices.order[two.before[middle]!]!, choices.order[middle]!, last];
    }
    for (let middle = 0; middle < at; middle += 1) {
      const first = returning(layout, at, middle, best);
      if (first < 0) continue;
      picks = [choices.order[first]!, choices.order[middle]!, last];
      best = costOfReturn(picks);
    }
  }
  if (picks === null) repeatLast(plan, 3);
  else settle(plan, 3, best, picks);
}

function bestPairEnding(layout: Layout, at: number): { cost: number; before: number } {
  const last = choices.order[at]!;
  let cost = Infinity;
  let before = -1;
  for (let earlier = 0; earlier < at; earlier += 1) {
    const first = choices.order[earlier]!;
    const total = choices.cost[first]! + choices.charge[first]! + entry(first, last);
    if (total >= cost || !follows(layout, earlier, last)) continue;
    cost = total;
    before = earlier;
  }
  return { cost, before };
}

/** Cost of a duty after another: the trip too, if it is at another place. */
function entry(before: number, last: number): number {
  return choices.cost[last]! + (choices.place[before] === choices.place[last] ? 0 : choices.charge[last]!);
}

function follows(layout: Layout, earlier: number, last: number): boolean {
  return compatible(layout, choices.slot[choices.order[earlier]!]!, choices.slot[last]!);
}

/** The first duty of a there-and-back that costs less than `best`, or -1. */
function returning(layout: Layout, at: number, middle: number, best: number): number {
  const { order, place, cost, charge } = choices;
  const last = order[at]!;
  const between = order[middle]!;
  const fixed = cost[last]! + charge[last]! + cost[between]! + charge[between]!;
  if (place[between] === place[last] || fixed + choices.least[last]! >= best) return -1;
  let found = -1;
  let least = best;
  for (let first = 0; first < middle; first += 1) {
    const one = order[first]!;
    if (place[one] !== place[last] || fixed + cost[one]! >= least) continue;
    if (!follows(layout, first, between) || !follows(layout, middle, last)) continue;
    found = first;
    least = fixed + cost[one]!;
  }
  return found;
}

function costOfReturn([first, between, last]: readonly number[]): number {
  const { cost, charge } = choices;
  return cost[first!]! + cost[between!]! + charge[between!]! + cost[last!]! + charge[last!]!;
}

/** The best third duty for the best pair: a good plan to begin with. */
function thirdToPair(layout: Layout, plan: DayPlan): { cost: number; picks: number[] | null } {
  const { pair, slot, cost, charge, place, count } = choices;
  let best = plan.cost[2]!;
  let picks: number[] | null = null;
  if (plan.size[2] !== 2) return { cost: best, picks };
  const [one, other] = [0, 1].map((at) => pair.indexOf(plan.picks[2 * MOST_A_DAY + at]!)) as [number, number];
  for (let third = 0; third < count; third += 1) {
    const isThere = place[third] === place[one] || place[third] === place[other];
    const total = plan.cost[2]! + cost[third]! + (isThere ? 0 : charge[third]!);
    if (third === one || third === other || total >= best) continue;
    if (!compatible(layout, slot[third]!, slot[one]!) || !compatible(layout, slot[third]!, slot[other]!)) continue;
    best = total;
    picks = [one, other, third];
  }
  return { cost: best, picks };
}

/**
 * Lists by start the choices that could be in a plan cheaper than the limit: three duties cost at least the sum of their own
 * costs and a third of each one's trip.
 */
function sortByStart({ slotStart }: Layout, limit: number): void {
  const { order, slot, count } = choices;
  const [first, second] = twoLeastShares();
  order.length = 0;
  for (let next = 0; next < count; next += 1) {
    if (shareOf(next) + first + second >= limit) continue;
    const start = slotStart[slot[next]!]!;
    let to = order.length;
    for (; to > 0 && slotStart[slot[order[to - 1]!]!]! > start; to -= 1) order[to] = order[to - 1]!;
    order[to] = next;
  }
}

function twoLeastShares(): readonly [number, number] {
  let first = 0;
  let second = 0;
  for (let at = 0; at < choices.count; at += 1) {
    const share = shareOf(at);
    if (share < first) [first, second] = [share, first];
    else if (share < second) second = share;
  }
  return [first, second];
}

function shareOf(at: number): number {
  return choices.cost[at]! + choices.charge[at]! / 3;
}
