import { canFollow, type Columns } from './columns.js';
import type { PricedTrio } from './known-prices.js';

/** A duty that a person could take on a day, in `grain`-ths: what it costs by itself (a gain is negative), and the visit of its place. */
export interface Offer {
  readonly slot: number;
  readonly place: number;
  readonly cost: number;
  /** Paid once for the place on this day, 0 or more. */
  readonly charge: number;
}

/** What the way from a place (-1: from home) to another costs, 0 or more. */
export type Leg = (from: number, to: number) => number;

/** The priced trios of each slot. */
export type TriosOfSlot = ReadonlyMap<number, readonly PricedTrio[]>;

const NONE: readonly PricedTrio[] = [];

/** Duties in the order of time: the last one, all costs so far, and the duties before. */
interface Chain {
  readonly last: Offer;
  readonly cost: number;
  readonly before: Chain | null;
}

/**
 * The least cost of at most 0, 1, 2 … duties of one day, of offers by start. Each duty must allow the next to follow it, so nothing that
 * is possible is left out.
 */
export function cheapestDay(columns: Columns, trios: TriosOfSlot, offers: readonly Offer[], room: number, leg: Leg): number[] {
  const table = [0];
  const most = Math.min(room, longestRow(columns, offers));
  for (let size = 1; size <= most; size += 1) table.push(cheapestOfSize(columns, trios, offers, size, table[size - 1]!, leg));
  return table;
}

/** How many offers follow one another if there were no ways: no person can take more. */
function longestRow({ start, end }: Columns, offers: readonly Offer[]): number {
  let count = 0;
  let free = -Infinity;
  for (const { slot } of offers.toSorted((a, b) => end[a.slot]! - end[b.slot]!)) {
    if (start[slot]! < free) continue;
    free = end[slot]!;
    count += 1;
  }
  return count;
}

/** The least cost of so many duties if that is below the limit, or the limit. */
function cheapestOfSize(
  columns: Columns,
  trios: TriosOfSlot,
  offers: readonly Offer[],
  size: number,
  limit: number,
  leg: Leg,
): number {
  const kept = promising(offers, size, limit);
  const rest = leastRests(kept, size);
  let least = limit;
  let chains: readonly (readonly Chain[])[] = kept.map((last) => {
    const cost = last.cost + last.charge + leg(-1, last.place);
    if (size === 1) least = Math.min(least, cost);
    return cost + rest[size - 1]! < least ? [{ last, cost, before: null }] : [];
  });
  for (let length = 2; length <= size; length += 1) {
    const remaining = rest[size - length]!;
    const longer: Chain[][] = [];
    for (const [at, last] of kept.entries()) {
      const ending: Chain[] = [];
      longer.push(ending);
      for (let earlier = 0; earlier < at; earlier += 1)
        for (const before of chains[earlier]!) {
          const way = leg(before.last.place, last.place);
          const cost = before.cost + last.cost + way + (isPaid(before, last.place) ? 0 : last.charge);
          if (cost + remaining >= least || !canFollow(columns, before.last.slot, last.slot)) continue;
          const chain = { last, cost: cost + newShares(trios, before, last), before };
          if (length === size) least = Math.min(least, chain.cost);
          else keepBest(trios, ending, chain);
        }
    }
    chains = longer;
  }
  return least;
}

/** Of so many duties each bears its cost and at least a share of its charge: those are left out that are too dear beside the cheapest others. */
function promising(offers: readonly Offer[], size: number, limit: number): readonly Offer[] {
  const shareOf = ({ cost, charge }: Offer) => size * cost + charge;
  const shares = offers.map(shareOf).sort((a, b) => a - b);
  const others = shares.slice(0, size - 1).reduce((sum, share) => sum + share, 0);
  return offers.filter((offer) => shareOf(offer) + others < size * limit);
}

/** What 0, 1, 2 … further duties cost at least. */
function leastRests(offers: readonly Offer[], size: number): number[] {
  const costs = offers.map(({ cost }) => cost).sort((a, b) => a - b);
  const rests = [0];
  for (let count = 1; count < size; count += 1) rests.push(rests[count - 1]! + (costs[count - 1] ?? 0));
  return rests;
}

function isPaid(chain: Chain, place: number): boolean {
  for (let link: Chain | null = chain; link !== null; link = link.before) if (link.last.place === place) return true;
  return false;
}

/** The second of a trio's slots pays for it, whether a third comes or not. */
function newShares(trios: TriosOfSlot, before: Chain, last: Offer): number {
  let cost = 0;
  for (const trio of trios.get(last.slot) ?? NONE) if (served(before, trio) === 1) cost += trio.price;
  return cost;
}

/** How many of a trio's slots a chain serves. */
function served(chain: Chain, { slots }: PricedTrio): number {
  let count = 0;
  for (let link: Chain | null = chain; link !== null; link = link.before) if (slots.includes(link.last.slot)) count += 1;
  return count;
}

/**
 * Of two chains with the same last duty one goes if the other stays cheaper even when it pays for all places of the first and for all trios
 * that only it has begun.
 */
function keepBest(trios: TriosOfSlot, list: Chain[], chain: Chain): void {
  if (list.some((other) => isAsGood(trios, other, chain))) return;
  for (let at = list.length - 1; at >= 0; at -= 1) if (isAsGood(trios, chain, list[at]!)) list.splice(at, 1);
  list.push(chain);
}

function isAsGood(trios: TriosOfSlot, one: Chain, other: Chain): boolean {
  let cost = one.cost;
  for (let link: Chain | null = one; link !== null; link = link.before)
    for (const trio of trios.get(link.last.slot) ?? NONE)
      if (served(one, trio) === 1 && served(other, trio) !== 1) cost += trio.price;
  for (let link: Chain | null = other; link !== null && cost <= other.cost; link = link.before)
    if (!isPaid(one, link.last.place)) cost += link.last.charge;
  return cost <= other.cost;
}
