import type { RosterProblem, RosterSolution } from '../engine/index.js';

export interface SolveWish {
  readonly timeLimitSeconds: number;
  /** Stop as soon as this relative gap is proved; 0 for the optimum. */
  readonly gap: number;
  readonly seed: number;
}

export interface SolveControl {
  /** Ends the search; what was found so far is the answer. */
  readonly signal: AbortSignal;
  readonly report: (progress: Record<string, unknown>) => void;
}

/** Solves a problem off the event loop; a worker that dies rejects. */
export abstract class Solver {
  abstract solve(problem: RosterProblem, wish: SolveWish, control: SolveControl): Promise<RosterSolution>;
}
