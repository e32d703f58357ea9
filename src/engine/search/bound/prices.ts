import type { Layout } from '../layout.js';

/** Prices and costs are counted in thousandths, so that every bound is computed in whole numbers, without rounding. */
export const GRAIN = 1000;

/**
 * The multipliers of the relaxation, in whole thousandths (or, in the same shape, a direction to move them in).
 * `slot`: worth of one more person there, at most the shortage weight, may be negative; `choice`: the same in any of its slots;
 * `quota`: the same, 0 to its weight;
 * `date` and `link` go with the couplings of the same index.
 */
export interface Prices {
  readonly slot: Float64Array;
  readonly choice: Float64Array;
  readonly quota: Float64Array;
  readonly date: number[];
  readonly link: number[];
}

/** The five lists of a price list. */
export const PRICE_KINDS = ['slot', 'choice', 'quota', 'date', 'link'] as const;

/** Prices of zero. */
export function noPrices(layout: Layout): Prices {
  return {
    slot: new Float64Array(layout.slots),
    choice: new Float64Array(layout.extras?.choiceWeight.length ?? 0),
    quota: new Float64Array(layout.quotaSlot.length),
    date: [],
    link: [],
  };
}

/** Makes one price list equal to another. */
export function copyPrices(from: Prices, to: Prices): void {
  to.slot.set(from.slot);
  to.choice.set(from.choice);
  to.quota.set(from.quota);
  for (let at = 0; at < from.date.length; at += 1) to.date[at] = from.date[at]!;
  for (let at = 0; at < from.link.length; at += 1) to.link[at] = from.link[at]!;
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
