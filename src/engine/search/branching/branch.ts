import type { Premises } from '../bound/couplings.js';
import type { Prices } from '../bound/prices.js';
import type { TripLimit } from '../bound/trip-limits.js';

/** What is to be decided of rosters: whether somebody goes in a direction, or whether there are more than so many trips to a place on a day. */
export type Doubt = { readonly direction: number } | Pick<TripLimit, 'occasion' | 'trips'>;

/**
 * Some of the rosters: those that use no other pairs and keep some premises. What is open in a tree holds every roster that is cheaper
 * than the best one known.
 */
export interface Branch extends Premises {
  /** By pair of the whole problem. */
  readonly isKept: Uint8Array;
  /** Good prices, as a list for the whole problem. */
  readonly prices: Prices;
  /** No roster of the branch costs less, in thousandths. */
  readonly value: number;
  /** What is to be decided next: null where prices leave nothing in doubt, 'unseen' before they were asked. */
  readonly doubt: Doubt | null | 'unseen';
  /** How many plans the exact model is asked about next. */
  readonly asked: number;
}

/** What came of work on branches. */
export interface Outcome {
  /** A roster cheaper than the incumbent, as pairs of the whole problem, or null. */
  pairs: readonly number[] | null;
  /** Rounds of prices. */
  rounds: number;
  /** What linear programs and exact models took, in looks at pairs. */
  looks: number;
}
