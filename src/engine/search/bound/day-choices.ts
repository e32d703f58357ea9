import type { Layout } from '../layout.js';
import { GRAIN } from './prices.js';
import type { Terms } from './terms.js';
import { NO_TRIOS, shareOfTwo, type PricedTrios } from './trio-prices.js';

/** What a plan gets for each pinned duty and the bound gives back for each pin (thousandths): more than any duty can cost. */
export const PIN_REWARD = 10_000_000 * GRAIN;

/** What may serve on the day at a gain: pairs with their cost, place by place, room for as many as asked. */
export interface Choices {
  count: number;
  pair: Int32Array;
  slot: Int32Array;
  cost: Float64Array;
  /** Cost of going to the place at all. */
  charge: Float64Array;
  place: Int32Array;
  /** The least cost at the place. */
  least: Float64Array;
  order: number[];
  /** The least cost anywhere, trips apart. */
  cheapest: number;
  trios: PricedTrios;
}

/** The choices of the day that is being planned: one set of columns, used again and again. */
export const choices: Choices = {
  count: 0,
  pair: new Int32Array(0),
  slot: new Int32Array(0),
  cost: new Float64Array(0),
  charge: new Float64Array(0),
  place: new Int32Array(0),
  least: new Float64Array(0),
  order: [],
  cheapest: 0,
  trios: NO_TRIOS,
};

/** Keeps the pairs with a gain at the places where the gains of the day can pay for the trip, and all pairs where a stop may shorten a way. */
export function collectChoices(layout: Layout, { earned, charges, trios }: Terms, first: number, end: number, most: number): void {
  const { pairFirst, pairSlot, pairCost, pairPerson, personKind, slots } = layout;
  reserve(pairFirst[end]! - pairFirst[first]!);
  choices.count = 0;
  choices.trios = trios;
  choices.cheapest = 0;
  if (first === end) return;
  const offset = personKind[pairPerson[pairFirst[first]!]!]! * slots;
  for (let visit = first; visit < end; visit += 1) {
    const from = choices.count;
    const isShortcut = layout.extras?.isShortcut[layout.visitPlace[visit]!] === 1;
    let best = 0;
    for (let pair = pairFirst[visit]!; pair < pairFirst[visit + 1]!; pair += 1) {
      const slot = pairSlot[pair]!;
      let cost = pairCost[pair]! * GRAIN - earned[offset + slot]!;
      if (layout.pins > 0 && layout.pairPinned[pair]) cost -= PIN_REWARD;
      if (cost >= 0 && !isShortcut) continue;
      if (cost < best) best = cost;
      const twin = choices.count > from && isTwin(layout, slot, choices.slot[choices.count - 1]!);
      if (twin && cost >= choices.cost[choices.count - 1]!) continue;
      if (!twin) choices.count += 1;
      choices.pair[choices.count - 1] = pair;
      choices.slot[choices.count - 1] = slot;
      choices.cost[choices.count - 1] = cost;
    }
    const charge = layout.visitTrip[visit]! * GRAIN + charges[visit]!;
    const atMost = Math.min(most, choices.count - from);
    if (best * atMost + charge >= 0 && !isShortcut) choices.count = from;
    if (choices.count > from && best < choices.cheapest) choices.cheapest = best;
    for (let at = from; at < choices.count; at += 1) {
      choices.charge[at] = charge;
      choices.least[at] = best;
      choices.place[at] = layout.visitPlace[visit]!;
    }
  }
}

/** What two choices cost together beyond each alone. */
export function sharedBy(one: number, other: number): number {
  return shareOfTwo(choices.trios, choices.slot[one]!, choices.slot[other]!);
}

/** Of two slots at one place and time only one can be served: the cheaper stands for both (no trio has either of them). */
function isTwin({ slotStart, slotEnd }: Layout, one: number, other: number): boolean {
  return slotStart[one] === slotStart[other] && slotEnd[one] === slotEnd[other] && slotEnd[one]! > slotStart[one]!;
}

function reserve(size: number): void {
  if (size <= choices.pair.length) return;
  const room = size * 2;
  choices.pair = new Int32Array(room);
  choices.slot = new Int32Array(room);
  choices.cost = new Float64Array(room);
  choices.charge = new Float64Array(room);
  choices.place = new Int32Array(room);
  choices.least = new Float64Array(room);
}
