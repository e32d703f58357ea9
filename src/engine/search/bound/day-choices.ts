import { hasRoutes } from '../extras/route-costs.js';
import type { Layout } from '../layout.js';
import { GRAIN, PIN_REWARD } from './prices.js';
import type { Terms } from './terms.js';
import { NO_TRIOS, shareOfTwo, type PricedTrios } from './trio-prices.js';

/** What may serve on the day at a gain: pairs with their cost, place by place, room for as many as asked. */
export interface Choices {
  count: number;
  pair: Int32Array;
  slot: Int32Array;
  cost: Float64Array;
  /** Cost of going to the place at all. */
  charge: Float64Array;
  place: Int32Array;
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
  order: [],
  cheapest: 0,
  trios: NO_TRIOS,
};

/**
 * Keeps the pairs with a gain at the places where the gains of the day can pay for the trip, and all pairs where a stop may shorten a way.
 * With routes a place on the way costs no trip at all, so there gains have to pay for the charge only.
 */
export function collectChoices(layout: Layout, { earned, charges, trios }: Terms, first: number, end: number, most: number): void {
  const { pairFirst, pairSlot, pairCost, pairPerson, personKind, slots, visitPlace, visitTrip } = layout;
  reserve(pairFirst[end]! - pairFirst[first]!);
  choices.count = 0;
  choices.trios = trios;
  choices.cheapest = 0;
  if (first === end) return;
  // In locals: a column that is a property is looked up again for every pair.
  const { pair: pairs, slot: chosenSlot, cost: costs, charge: tolls, place } = choices;
  const shortcuts = layout.extras?.isShortcut;
  const isRouted = hasRoutes(layout);
  const pinned = layout.pins > 0 ? layout.pairPinned : null;
  const offset = personKind[pairPerson[pairFirst[first]!]!]! * slots;
  let count = 0;
  let cheapest = 0;
  for (let visit = first; visit < end; visit += 1) {
    const from = count;
    const isShortcut = shortcuts?.[visitPlace[visit]!] === 1;
    const last = pairFirst[visit + 1]!;
    let best = 0;
    for (let pair = pairFirst[visit]!; pair < last; pair += 1) {
      const slot = pairSlot[pair]!;
      let cost = pairCost[pair]! * GRAIN - earned[offset + slot]!;
      if (pinned?.[pair] === 1) cost -= PIN_REWARD;
      if (cost >= 0 && !isShortcut) continue;
      if (cost < best) best = cost;
      const twin = count > from && isTwin(layout, slot, chosenSlot[count - 1]!);
      if (twin && cost >= costs[count - 1]!) continue;
      if (!twin) count += 1;
      pairs[count - 1] = pair;
      chosenSlot[count - 1] = slot;
      costs[count - 1] = cost;
    }
    if (count === from) continue;
    const charge = visitTrip[visit]! * GRAIN + charges[visit]!;
    const leastCharge = isRouted ? charges[visit]! : charge;
    if (best * Math.min(most, count - from) + leastCharge >= 0 && !isShortcut) {
      count = from;
      continue;
    }
    if (best < cheapest) cheapest = best;
    for (let at = from; at < count; at += 1) {
      tolls[at] = charge;
      place[at] = visitPlace[visit]!;
    }
  }
  choices.count = count;
  choices.cheapest = cheapest;
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
}
