import type { Layout } from '../layout.js';
import { isMember, type Trios } from '../trios.js';
import type { Prices } from './prices.js';

/** Trios at their prices. */
export interface PricedTrios {
  readonly trios: Trios;
  /** By trio, what a share of it costs (thousandths). */
  readonly price: Float64Array;
  /** By slot: is one of its trios priced? */
  readonly isPriced: Uint8Array;
}

/** No trios. */
export const NO_TRIOS: PricedTrios = {
  trios: { members: new Int32Array(0), room: new Int32Array(0), slotFirst: new Int32Array(0), ofSlot: new Int32Array(0) },
  price: new Float64Array(0),
  isPriced: new Uint8Array(0),
};

/** Trios that cost nothing yet. */
export function unpricedTrios({ slots, trios }: Layout): PricedTrios {
  return { trios, price: new Float64Array(trios.room.length), isPriced: new Uint8Array(slots) };
}

/** Writes what shares cost. */
export function tellTrios({ trios, price, isPriced }: PricedTrios, prices: Prices): void {
  price.set(prices.trio);
  isPriced.fill(0);
  for (let at = 0; at < trios.members.length; at += 1) if (price[Math.floor(at / 3)]! > 0) isPriced[trios.members[at]!] = 1;
}

/** What two slots of a day cost together beyond each alone (thousandths). */
export function shareOfTwo({ trios, price, isPriced }: PricedTrios, one: number, other: number): number {
  if (isPriced[one] !== 1 || isPriced[other] !== 1) return 0;
  let cost = 0;
  for (let at = trios.slotFirst[one]!; at < trios.slotFirst[one + 1]!; at += 1) {
    const trio = trios.ofSlot[at]!;
    if (price[trio]! > 0 && isMember(trios, trio, other)) cost += price[trio]!;
  }
  return cost;
}

/** The same of any slots of a day: each trio costs once, however many of its slots they are beyond the first. */
export function shareOfAll(priced: PricedTrios, slots: readonly number[]): number {
  let cost = 0;
  for (const [next, other] of slots.entries())
    for (const [at, one] of slots.slice(0, next).entries()) {
      cost += shareOfTwo(priced, one, other);
      for (const third of slots.slice(at + 1, next)) cost -= 2 * shareOfThree(priced, one, third, other);
    }
  return cost;
}

/** The price of the trio of these three, which their pairs count three times. */
function shareOfThree({ trios, price, isPriced }: PricedTrios, one: number, second: number, third: number): number {
  if (isPriced[one] === 0 || isPriced[second] === 0 || isPriced[third] === 0) return 0;
  for (let at = trios.slotFirst[one]!; at < trios.slotFirst[one + 1]!; at += 1) {
    const trio = trios.ofSlot[at]!;
    if (isMember(trios, trio, second) && isMember(trios, trio, third)) return price[trio]!;
  }
  return 0;
}

/** What shares may be taken for nothing gives back; leaves their part of the slope. */
export function valueOfTrios({ room }: Trios, { trio }: Prices, slope: Prices): number {
  let value = 0;
  for (let at = 0; at < room.length; at += 1) {
    value -= room[at]! * trio[at]!;
    slope.trio[at] = -room[at]!;
  }
  return value;
}

/** By trio: the visit that was last seen to serve one of its slots, and how many of them. */
export interface ShareTally {
  readonly visit: Int32Array;
  readonly slots: Uint8Array;
}

/** A tally of nothing. */
export function noShares({ room }: Trios): ShareTally {
  return { visit: new Int32Array(room.length).fill(-1), slots: new Uint8Array(room.length) };
}

/** Counts a duty of a visit; a visit's duties come one after another, and the second of a trio takes a share. */
export function countShare({ slotFirst, ofSlot }: Trios, slot: number, visit: number, tally: ShareTally, slope: Prices): void {
  for (let at = slotFirst[slot]!; at < slotFirst[slot + 1]!; at += 1) {
    const trio = ofSlot[at]!;
    tally.slots[trio] = tally.visit[trio] === visit ? tally.slots[trio]! + 1 : 1;
    tally.visit[trio] = visit;
    if (tally.slots[trio] === 2) slope.trio[trio]! += 1;
  }
}
