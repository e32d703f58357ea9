import type { Prices } from '../bound/prices.js';

/**
 * Some of the rosters: those that use no other pairs, priced as if some directions were taken in any case. What is open in a tree holds
 * every roster that is cheaper than the best one known.
 */
export interface Branch {
  /** By pair of the whole problem. */
  readonly isKept: Uint8Array;
  /** Directions (a * places + b: people employed at a serve at b) that its rosters take. */
  readonly taken: ReadonlySet<number>;
  /** Good prices, as a list for the whole problem. */
  readonly prices: Prices;
  /** No roster of the branch costs less, in thousandths. */
  readonly value: number;
  /** The direction to be decided next; null where prices leave none in doubt. */
  readonly doubt: number | null;
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
