import type { Layout } from '../layout.js';
import { GRAIN, PIN_REWARD } from './prices.js';
import type { PricedTrios } from './trio-prices.js';

/** What a person's days are planned by, all in thousandths. */
export interface Terms {
  /** What a duty in slot s earns a person of kind k, at k * slots + s. */
  readonly earned: Float64Array;
  /** By visit: what it pays besides its trip. */
  readonly charges: Float64Array;
  readonly trios: PricedTrios;
}

/** What a duty costs, its trip apart, less what it earns, in thousandths; a pinned one earns its reward. */
export function costOfDuty(layout: Layout, { earned }: Terms, pair: number): number {
  const { pairPerson, personKind, pairSlot, pairCost, pairPinned, slots } = layout;
  const cost = pairCost[pair]! * GRAIN - earned[personKind[pairPerson[pair]!]! * slots + pairSlot[pair]!]!;
  return pairPinned[pair] === 1 ? cost - PIN_REWARD : cost;
}
