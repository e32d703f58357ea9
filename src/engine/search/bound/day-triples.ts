import { compatible, type Layout } from '../layout.js';
import { choices, sharedBy } from './day-choices.js';
import { MOST_A_DAY, repeatLast, settle, type DayPlan } from './day-table.js';
import { sortBy } from './sort-choices.js';
import { shareOfAll } from './trio-prices.js';

/**
 * The choices that could be in a plan of three, `count` of them, by start and by what they cost alone. Of each choice: its rank by start
 * (-1: it cannot be in such a plan), and the best two duties of which it is the second.
 */
const promising = {
  count: 0,
  byStart: new Int32Array(0),
  byOwn: new Int32Array(0),
  byPair: new Int32Array(0),
  rank: new Int32Array(0),
  pairCost: new Float64Array(0),
  first: new Int32Array(0),
};

interface Found {
  cost: number;
  picks: readonly number[] | null;
}

/**
 * Three duties, of which each follows the one before; a return to the first place after another pays no second trip. Whoever is cheapest
 * is asked first, so that the first who fits ends the asking: a region offers a person hundreds of slots a day.
 */
export function planThree(layout: Layout, plan: DayPlan): void {
  const found = thirdToPair(layout, plan);
  findPromising(layout, found.cost);
  const { byStart, byPair, pairCost } = promising;
  const limit = found.cost - choices.cheapest;
  const from = firstWithOneBefore(layout);
  const { count } = promising;
  let pairs = 0;
  for (let at = from; at < count; at += 1) {
    const second = byStart[at]!;
    findPairEnding(layout, second, limit);
    if (!Number.isFinite(pairCost[second])) continue;
    byPair[pairs] = second;
    pairs += 1;
  }
  sortBy(byPair, pairs, (second) => pairCost[second]!);
  for (let at = from; at < count; at += 1) {
    prolongPair(layout, byStart[at]!, pairs, found);
    comeBack(layout, byStart[at]!, found);
  }
  addToSharing(layout, found);
  if (found.picks === null) repeatLast(plan, 3);
  else settle(plan, 3, found.cost, found.picks);
}

/** Where in the order by start those begin who start when another has ended: in the morning of a region that is a third of all. */
function firstWithOneBefore({ slotStart, slotEnd }: Layout): number {
  const { count, byStart, pairCost } = promising;
  let earliestEnd = Infinity;
  for (let at = 0; at < count; at += 1) earliestEnd = Math.min(earliestEnd, slotEnd[choices.slot[byStart[at]!]!]!);
  let at = 0;
  for (; at < count && slotStart[choices.slot[byStart[at]!]!]! < earliestEnd; at += 1) pairCost[byStart[at]!] = Infinity;
  return at;
}

/**
 * The best duty before this one: at the same place, where the trip is paid once, or the cheapest elsewhere that leaves the time. Pairs
 * that cost as much as the limit are of no use.
 */
function findPairEnding(layout: Layout, last: number, limit: number): void {
  const { cost, charge, place } = choices;
  const { count, byOwn, pairCost, first } = promising;
  pairCost[last] = Infinity;
  for (let earlier = last - 1; earlier >= 0 && place[earlier] === place[last]; earlier -= 1) {
    const together = cost[earlier]! + charge[earlier]! + cost[last]!;
    if (together >= pairCost[last] || !follows(layout, earlier, last)) continue;
    pairCost[last] = together;
    first[last] = earlier;
  }
  const own = ownCost(last);
  for (let at = 0; at < count; at += 1) {
    const earlier = byOwn[at]!;
    const together = ownCost(earlier) + own;
    if (together >= pairCost[last] || together >= limit) return;
    if (place[earlier] === place[last] || !follows(layout, earlier, last)) continue;
    pairCost[last] = together;
    first[last] = earlier;
  }
}

/** The best two duties before this one, in the same way. */
function prolongPair(layout: Layout, last: number, pairs: number, found: Found): void {
  const { cost, place } = choices;
  const { byPair, pairCost, first, rank } = promising;
  for (let middle = last - 1; middle >= 0 && place[middle] === place[last]; middle -= 1) {
    if (rank[middle]! < 0) continue;
    const together = pairCost[middle]! + cost[last]!;
    if (together >= found.cost || !follows(layout, middle, last)) continue;
    found.cost = together;
    found.picks = [first[middle]!, middle, last];
  }
  const own = ownCost(last);
  for (let at = 0; at < pairs; at += 1) {
    const middle = byPair[at]!;
    const together = pairCost[middle]! + own;
    if (together >= found.cost) return;
    if (place[middle] === place[last] || !follows(layout, middle, last)) continue;
    found.cost = together;
    found.picks = [first[middle]!, middle, last];
  }
}

/** Two duties at the place of the last one and one elsewhere between them. */
function comeBack(layout: Layout, last: number, found: Found): void {
  const { cost, place } = choices;
  const { count, byOwn } = promising;
  const before = leastBefore(layout, last);
  const own = ownCost(last);
  for (let at = 0; at < count; at += 1) {
    const middle = byOwn[at]!;
    const fixed = own + ownCost(middle);
    if (fixed + before >= found.cost) return;
    if (place[middle] === place[last] || !follows(layout, middle, last)) continue;
    for (let first = last - 1; first >= 0 && place[first] === place[last]; first -= 1) {
      if (fixed + cost[first]! >= found.cost || !follows(layout, first, middle)) continue;
      found.cost = fixed + cost[first]!;
      found.picks = [first, middle, last];
    }
  }
}

/** What the cheapest duty before this one at its place costs, the trip apart; Infinity if there is none. */
function leastBefore(layout: Layout, last: number): number {
  const { cost, place, slot } = choices;
  const { rank } = promising;
  let least = Infinity;
  for (let first = last - 1; first >= 0 && place[first] === place[last]; first -= 1)
    if (cost[first]! < least && rank[first]! >= 0 && compatible(layout, slot[first]!, slot[last]!)) least = cost[first]!;
  return least;
}

/** What a duty costs with its trip. */
function ownCost(at: number): number {
  return choices.cost[at]! + choices.charge[at]!;
}

/** Whether both are promising, and the one can be done before the other and shares no trio with it. */
function follows(layout: Layout, earlier: number, last: number): boolean {
  const { rank } = promising;
  if (rank[earlier]! < 0 || rank[earlier]! > rank[last]!) return false;
  return compatible(layout, choices.slot[earlier]!, choices.slot[last]!) && sharedBy(earlier, last) === 0;
}

/** Pairs that pay for a trio are few: each is tried with every third duty. */
function addToSharing(layout: Layout, found: Found): void {
  const { cost, charge, place, slot, count, trios, cheapest } = choices;
  for (let at = 0; at < count; at += 1) {
    if (trios.isPriced[slot[at]!] === 0) continue;
    for (let next = at + 1; next < count && place[next] === place[at]; next += 1) {
      const together = cost[at]! + cost[next]! + charge[at]!;
      if (together + cheapest >= found.cost) continue;
      const share = sharedBy(at, next);
      if (share === 0 || together + share + cheapest >= found.cost || !compatible(layout, slot[at]!, slot[next]!)) continue;
      for (let third = 0; third < count; third += 1) {
        const isThere = place[third] === place[at];
        if (third === at || third === next || together + cost[third]! + (isThere ? 0 : charge[third]!) >= found.cost) continue;
        if (!compatible(layout, slot[third]!, slot[at]!) || !compatible(layout, slot[third]!, slot[next]!)) continue;
        const shares = isThere ? shareOfAll(trios, [slot[at]!, slot[next]!, slot[third]!]) : share + charge[third]!;
        if (together + cost[third]! + shares >= found.cost) continue;
        found.cost = together + cost[third]! + shares;
        found.picks = [at, next, third];
      }
    }
  }
}

/** The best third duty for the best pair: a good plan to begin with. */
function thirdToPair(layout: Layout, plan: DayPlan): Found {
  const { pair, slot, cost, charge, place, count } = choices;
  const found: Found = { cost: plan.cost[2]!, picks: null };
  if (plan.size[2] !== 2) return found;
  const [one, other] = [0, 1].map((at) => pair.indexOf(plan.picks[2 * MOST_A_DAY + at]!)) as [number, number];
  for (let third = 0; third < count; third += 1) {
    const isThere = place[third] === place[one] || place[third] === place[other];
    const total = plan.cost[2]! + cost[third]! + (isThere ? 0 : charge[third]!);
    if (third === one || third === other || total >= found.cost) continue;
    if (!compatible(layout, slot[third]!, slot[one]!) || !compatible(layout, slot[third]!, slot[other]!)) continue;
    if (sharedBy(third, one) > 0 || sharedBy(third, other) > 0) continue;
    found.cost = total;
    found.picks = [one, other, third];
  }
  return found;
}

/**
 * Lists the choices that could be in a plan cheaper than the limit: three duties cost at least the sum of their own costs and a third of
 * each one's trip.
 */
function findPromising({ slotStart }: Layout, limit: number): void {
  const { slot, count } = choices;
  reserve(count);
  const { byStart, byOwn, rank } = promising;
  const [first, second] = twoLeastShares();
  promising.count = 0;
  for (let next = 0; next < count; next += 1) {
    rank[next] = -1;
    if (shareOf(next) + first + second >= limit) continue;
    byStart[promising.count] = next;
    byOwn[promising.count] = next;
    promising.count += 1;
  }
  sortBy(byStart, promising.count, (choice) => slotStart[slot[choice]!]!);
  sortBy(byOwn, promising.count, ownCost);
  for (let at = 0; at < promising.count; at += 1) rank[byStart[at]!] = at;
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

function reserve(size: number): void {
  if (size <= promising.rank.length) return;
  const room = 2 * size;
  for (const list of ['byStart', 'byOwn', 'byPair', 'rank', 'first'] as const) promising[list] = new Int32Array(room);
  promising.pairCost = new Float64Array(room);
}
