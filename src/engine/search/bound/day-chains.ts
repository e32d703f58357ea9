import { compatible, type Layout } from '../layout.js';
import { choices } from './day-choices.js';
import { repeatLast, settle, type DayPlan } from './day-table.js';
import { wayBeyondTrip } from './day-ways.js';

/** A chain of duties: the last one, the places already paid for (the first 31 of the day), the chain it prolongs. */
interface Chain {
  readonly at: number;
  readonly cost: number;
  readonly paid: number;
  readonly before: Chain | null;
}

/** Plans any number of duties by prolonging chains. */
export function planMany(layout: Layout, plan: DayPlan): void {
  const { order } = choices;
  const { slotStart } = layout;
  order.length = 0;
  for (let at = 0; at < choices.count; at += 1) order.push(at);
  order.sort((one, other) => slotStart[choices.slot[one]!]! - slotStart[choices.slot[other]!]! || one - other);
  const bits = placeBits();
  let chains: Chain[][] = order.map((at) => [prolong(layout, null, at, bits)]);
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
function prolong(layout: Layout, before: Chain | null, at: number, bits: ReadonlyMap<number, number>): Chain {
  const bit = bits.get(choices.place[at]!)!;
  const mask = bit < 31 ? 1 << bit : 0;
  const free = before !== null && (mask === 0 || (before.paid & mask) !== 0);
  const trip = free ? 0 : choices.charge[at]!;
  const cost = (before?.cost ?? 0) + choices.cost[at]! + trip + wayBeyondTrip(layout, before?.at ?? -1, at, free);
  return { at, cost, paid: (before?.paid ?? 0) | mask, before };
}

function longer(layout: Layout, chains: readonly Chain[][], bits: ReadonlyMap<number, number>): Chain[][] {
  const { order, slot } = choices;
  return order.map((at, position) => {
    const ending: Chain[] = [];
    for (let earlier = 0; earlier < position; earlier += 1) {
      if (chains[earlier]!.length === 0 || !compatible(layout, slot[order[earlier]!]!, slot[at]!)) continue;
      for (const chain of chains[earlier]!) keepUndominated(ending, prolong(layout, chain, at, bits));
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
