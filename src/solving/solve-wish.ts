import type { Backend, Duty } from '../engine/index.js';

/** How to solve. */
export interface SolveWish {
  readonly timeLimitSeconds: number;
  /** Stop as soon as this relative gap is proved; 0 for the optimum. */
  readonly gap: number;
  /** Chooses between equally good rosters. */
  readonly seed: number;
  /** The roster to begin with; what is published if not given. */
  readonly start?: readonly Duty[];
  /** `search`, our own, unless a MIP solver is named. */
  readonly backend?: Backend | 'search';
}

/** What is told while a problem is being solved. */
export type SolveProgress = {
  readonly phase: string;
  readonly seconds: number;
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
};
