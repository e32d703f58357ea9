import type { PricedTrios } from './trio-prices.js';

/** What a person's days are planned by, all in thousandths. */
export interface Terms {
  /** What a duty in slot s earns a person of kind k, at k * slots + s. */
  readonly earned: Float64Array;
  /** By visit: what it pays besides its trip. */
  readonly charges: Float64Array;
  readonly trios: PricedTrios;
}
