import type { Backend, CertifiedPrices, Duty } from '../engine/index.js';

/** When a search ends, and what chooses between equally good rosters. */
export interface SearchLimits {
  readonly timeLimitSeconds: number;
  /** Stop as soon as this relative gap is proved; 0 for the optimum. */
  readonly gap: number;
  readonly seed: number;
}

/** How to solve. */
export interface SolveWish extends SearchLimits {
  /** The roster to begin with; what is published if not given. */
  readonly start?: readonly Duty[] | undefined;
  /** Prices of an earlier search for the same problem, to go on from. */
  readonly prices?: CertifiedPrices | undefined;
  /** What an earlier search has proved of this very problem. */
  readonly bound?: number | undefined;
  /** `search`, our own, unless a MIP solver is named. */
  readonly backend?: Backend | 'search';
}

/** The MIP solver that is asked for; null: our own search. */
export function exactBackend({ backend = 'search' }: SolveWish): Backend | null {
  return backend === 'search' ? null : backend;
}

/** What is told while a problem is being solved. */
export type SolveProgress = {
  readonly phase: string;
  readonly seconds: number;
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
};
