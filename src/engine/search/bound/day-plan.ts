import { compatible, type Layout } from '../layout.js';
import { GRAIN } from './prices.js';

/** What a plan gets for each pinned duty and the bound gives back for each pin (thousandths): more than any duty can cost. */
export const PIN_REWARD = 10_000_000 * GRAIN;

/** The most duties of a person in a day that are planned apart. */
export const MOST_A_DAY = 16;

/** Best plans of one person's day: `cost[j]` of at most j duties, which are `picks[j * MOST_A_DAY ...]`, `size[j]` of them. */
export interface DayPlan {
  readonly cost: Float64Array;
  readonly picks: Int32Array;
  readonly size: Int32Array;
  most: number;
}

/** A plan that holds nothing yet. */
export function newDayPlan(): DayPlan {
  const sizes = MOST_A_DAY + 1;
  return { cost: new Float64Array(sizes), picks: new Int32Array(sizes * MOST_A_DAY), size: new Int32Array(sizes), most: 0 };
}

/** What may serve on the day at a gain: pairs with their cost, place by place, room for as many as asked. */
interface Choices {
  count: number;
  pair: Int32Array;
  slot: Int32Array;
  cost: Float64Array;
  /** Cost of going to the place at all. */
  charge: Float64Array;
  place: Int32Array;
  order: number[];
}

const choices: Choices = {
  count: 0,
  pair: new Int32Array(0),
  slot: new Int32Array(0),
  cost: new Float64Array(0),
  charge: new Float64Array(0),
  place: new Int32Array(0),
  order: [],
};

/**
 * Plans the day of the visits from `first` up to `end` at the prices: the least cost of at most 0, 1, 2 … `most` duties.
 * Exact for up to two duties; beyond, only duties that follow each other are held apart (H6), so the cost is a lower bound.
 */
export function planDay(
  layout: Layout,
  charges: Float64Array,
  earned: Float64Array,
  first: number,
  end: number,
  most: number,
  plan: DayPlan,
): void {
  collect(layout, charges, earned, first, end, Math.min(most, MOST_A_DAY));
  plan.most = Math.min(most, MOST_A_DAY, choices.count);
  plan.cost[0] = 0;
  plan.size[0] = 0;
  if (plan.most >= 1) planOne(plan);
  if (plan.most === 2) planTwo(layout, plan);
  if (plan.most > 2) planMany(layout, plan);
  if (plan.most === MOST_A_DAY && Math.min(most, choices.count) > MOST_A_DAY) giveAll(plan);
}

/** Beyond the planned size: all gains and no trip, a lower bound for any number of duties. */
function giveAll(plan: DayPlan): void {
  let cost = 0;
  for (let at = 0; at < choices.count; at += 1) cost += choices.cost[at]!;
  plan.cost[MOST_A_DAY] = cost;
}

/** Keeps the pairs with a gain at the places where the gains of the day can pay for the trip. */
function collect(layout: Layout, charges: Float64Array, earned: Float64Array, first: number, end: number, most: number): void {
  const { pairFirst, pairSlot, pairCost, pairPerson, personCategory, slots } = layout;
  reserve(pairFirst[end]! - pairFirst[first]!);
  choices.count = 0;
  if (first === end) return;
  const offset = personCategory[pairPerson[pairFirst[first]!]!]! * slots;
  for (let visit = first; visit < end; visit += 1) {
    const from = choices.count;
    let best = 0;
    for (let pair = pairFirst[visit]!; pair < pairFirst[visit + 1]!; pair += 1) {
      const slot = pairSlot[pair]!;
      let cost = pairCost[pair]! * GRAIN - earned[offset + slot]!;
      if (layout.pins > 0 && layout.pairPinned[pair]) cost -= PIN_REWARD;
      if (cost >= 0) continue;
      if (cost < best) best = cost;
      choices.pair[choices.count] = pair;
      choices.slot[choices.count] = slot;
      choices.cost[choices.count] = cost;
      choices.count += 1;
    }
    const charge = layout.visitTrip[visit]! * GRAIN + charges[visit]!;
    const atMost = Math.min(most, choices.count - from);
    if (best * atMost + charge >= 0) choices.count = from;
    for (let at = from; at < choices.count; at += 1) {
      choices.charge[at] = charge;
      choices.place[at] = layout.visitPlace[visit]!;
    }
  }
}

function reserve(size: number): void {
  if (size <= choices.pair.length) return;
  const room = size * 2;
  choices.pair = new Int32Array(room);
  choices.slot = new Int32Array(room);
  choices.cost = new Float64Array(room);
  choices.charge = new Float64Array(room);
  choices.place = new Int32Array(room);
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
  settle(plan, 1, best, pick < 0 ? [] : [pick]);
}

/** Two duties at one place share the trip; at two places each must pay for its own. */
function planTwo(layout: Layout, plan: DayPlan): void {
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

/** A chain of duties: the last one, the places already paid for (the first 31 of the day), the chain it prolongs. */
interface Chain {
  readonly at: number;
  readonly cost: number;
  readonly paid: number;
  readonly before: Chain | null;
}

function planMany(layout: Layout, plan: DayPlan): void {
  const { order } = choices;
  const { slotStart } = layout;
  order.length = 0;
  for (let at = 0; at < choices.count; at += 1) order.push(at);
  order.sort((one, other) => slotStart[choices.slot[one]!]! - slotStart[choices.slot[other]!]! || one - other);
  const bits = placeBits();
  let chains: Chain[][] = order.map((at) => [prolong(null, at, bits)]);
  for (let size = 1; size <= plan.most; size += 1) {
    if (size > 1) chains = longer(layout, chains, bits);
    const best = cheapest(chains);
    if (best === null || best.cost >= plan.cost[size - 1]!) repeatLast(plan, size);
    else settle(plan, size, best.cost, members(best));
  }
}

function placeBits(): Map<number, number> {
  const bits = new Map<number, number>();
  for (const at of choices.order) if (!bits.has(choices.place[at]!)) bits.set(choices.place[at]!, bits.size);
  return bits;
}

/** Beyond the thirty-first place of the day a trip is only charged to the first duty of a chain: still a lower bound. */
function prolong(before: Chain | null, at: number, bits: ReadonlyMap<number, number>): Chain {
  const bit = bits.get(choices.place[at]!)!;
  const mask = bit < 31 ? 1 << bit : 0;
  const free = before !== null && (mask === 0 || (before.paid & mask) !== 0);
  const cost = (before?.cost ?? 0) + choices.cost[at]! + (free ? 0 : choices.charge[at]!);
  return { at, cost, paid: (before?.paid ?? 0) | mask, before };
}

function longer(layout: Layout, chains: readonly Chain[][], bits: ReadonlyMap<number, number>): Chain[][] {
  const { order, slot } = choices;
  return order.map((at, position) => {
    const ending: Chain[] = [];
    for (let earlier = 0; earlier < position; earlier += 1) {
      if (chains[earlier]!.length === 0 || !compatible(layout, slot[order[earlier]!]!, slot[at]!)) continue;
      for (const chain of chains[earlier]!) keepUndominated(ending, prolong(chain, at, bits));
    }
    return ending;
  });
}

function keepUndominated(list: Chain[], chain: Chain): void {
  for (const other of list) if (other.cost <= chain.cost && (other.paid & chain.paid) === chain.paid) return;
  for (let at = list.length - 1; at >= 0; at -= 1)
    if (chain.cost <= list[at]!.cost && (list[at]!.paid & chain.paid) === list[at]!.paid) list.splice(at, 1);
  list.push(chain);
}

function cheapest(chains: readonly Chain[][]): Chain | null {
  let best: Chain | null = null;
  for (const list of chains) for (const chain of list) if (best === null || chain.cost < best.cost) best = chain;
  return best;
}

function members(chain: Chain): number[] {
  const list: number[] = [];
  for (let link: Chain | null = chain; link !== null; link = link.before) list.push(link.at);
  return list;
}

function settle(plan: DayPlan, most: number, cost: number, picks: readonly number[]): void {
  plan.cost[most] = cost;
  plan.size[most] = picks.length;
  for (let at = 0; at < picks.length; at += 1) plan.picks[most * MOST_A_DAY + at] = choices.pair[picks[at]!]!;
}

function repeatLast(plan: DayPlan, most: number): void {
  plan.cost[most] = plan.cost[most - 1]!;
  plan.size[most] = plan.size[most - 1]!;
  plan.picks.copyWithin(most * MOST_A_DAY, (most - 1) * MOST_A_DAY, most * MOST_A_DAY);
}
