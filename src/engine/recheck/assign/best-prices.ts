import { gapOf } from '../../search/stop.js';
import { boundAt, type PricedBound, recheckBound } from './bound.js';
import { equalPrices } from './equal-prices.js';
import { programPrices } from './program-prices.js';
import type { Stacks } from './stacks.js';

/** Up to so many arcs a linear program is solved where the gap is wide. */
export const PRICED_ARCS = 30_000;
const NARROW_GAP = 1e-4;

/** The best prices of a minute and the bound they prove: those that are known, or such as begin at these, or those of a program. */
export async function bestPrices(stacks: Stacks, known: PricedBound | null, secondsLeft: number): Promise<PricedBound> {
  const { layout, cost } = stacks;
  const own = recheckBound(stacks, known?.prices ?? equalPrices(layout).prices);
  const best = known === null || own.bound > known.bound ? own : known;
  if (gapOf({ incumbent: cost, bound: best.bound }) <= NARROW_GAP || layout.arcExpert.length > PRICED_ARCS) return best;
  const prices = await programPrices(stacks, secondsLeft);
  const programmed = prices === null ? best : boundAt(layout, prices);
  return programmed.bound > best.bound ? programmed : best;
}
