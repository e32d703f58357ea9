import type { Layout } from '../layout.js';
import type { Couplings } from './couplings.js';

/** Prices and costs are counted in thousandths, so that every bound is computed in whole numbers, without rounding. */
export const GRAIN = 1000;

/**
 * The multipliers of the relaxation, in whole thousandths (or, in the same shape, a direction to move them in).
 * `slot`: worth of one more person there, at most the shortage weight, may be negative; `choice`: the same in any of its slots;
 * `quota`: the same, 0 to its weight; `date`, by station: what every date there pays, at least 0; `visit`: what this one pays more or
 * less, so that the sum is at least 0; `link`: what a station pays for going in a direction, at least 0.
 */
export interface Prices {
  readonly slot: Float64Array;
  readonly choice: Float64Array;
  readonly quota: Float64Array;
  readonly date: Float64Array;
  readonly visit: Float64Array;
  readonly link: Float64Array;
}

/** The lists of a price list. */
export const PRICE_KINDS = ['slot', 'choice', 'quota', 'date', 'visit', 'link'] as const;

/** Prices of zero. */
export function noPrices(layout: Layout, { linkDirection }: Couplings): Prices {
  return {
    slot: new Float64Array(layout.slots),
    choice: new Float64Array(layout.extras?.choiceWeight.length ?? 0),
    quota: new Float64Array(layout.quotaSlot.length),
    date: new Float64Array(layout.stations),
    visit: new Float64Array(layout.visits),
    link: new Float64Array(linkDirection.length),
  };
}

/** Makes one price list equal to another. */
export function copyPrices(from: Prices, to: Prices): void {
  for (const kind of PRICE_KINDS) to[kind].set(from[kind]);
}

/** The number of categories a quota can name. */
export const CATEGORY_COUNT = 7;

/** Writes what a duty in slot s earns a person of category c to [c * slots + s]. */
export function tellEarnings(layout: Layout, prices: Prices, earned: Float64Array): void {
  const { slots, quotaSlot, quotaMask, extras } = layout;
  for (let category = 0; category < CATEGORY_COUNT; category += 1) earned.set(prices.slot, category * slots);
  for (const [choice, members] of (extras?.choiceSlots ?? []).entries())
    for (const slot of members)
      for (let category = 0; category < CATEGORY_COUNT; category += 1) earned[category * slots + slot]! += prices.choice[choice]!;
  for (let quota = 0; quota < quotaSlot.length; quota += 1)
    for (let category = 0; category < CATEGORY_COUNT; category += 1)
      if ((quotaMask[quota]! >> category) & 1) earned[category * slots + quotaSlot[quota]!]! += prices.quota[quota]!;
}
