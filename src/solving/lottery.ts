import {
  compile,
  documentHash,
  drawnBy,
  indexDuties,
  likelihoods,
  type Likelihood,
  lotteryFor,
  nextOfLottery,
  type RosterProblem,
  type RosterSolution,
  solutionDocument,
} from '../engine/index.js';
import { solveInThreads } from './portfolio.js';
import type { SolveWish } from './solve-wish.js';
import type { ThreadControl } from './solver-thread.js';

/** The roster that the seed drew, and what anybody can foresee who does not know the seed. */
export interface Drawn {
  readonly solution: RosterSolution;
  /** Objectives of all rosters that could have been drawn. */
  readonly objectives: readonly number[];
  readonly likeliest: readonly Likelihood[];
}

/**
 * Makes the rosters of a lottery one after the other, each in its part of the time and always from the same seeds, and draws one by the
 * seed. The bound is that of the problem without the lottery, which the first roster's search proves.
 */
export async function solveByLottery(
  problem: RosterProblem,
  cap: number,
  wish: SolveWish,
  threads: number,
  control: ThreadControl,
): Promise<Drawn> {
  const lottery = lotteryFor(cap);
  const made: RosterSolution[] = [];
  while (made.length < lottery.rosters && made[0]?.status !== 'infeasible') {
    const next = nextOfLottery(
      problem,
      lottery,
      made.map(({ duties }) => duties),
    );
    const part = { ...wish, seed: made.length + 1, timeLimitSeconds: wish.timeLimitSeconds / lottery.rosters };
    made.push(await solveInThreads(next, part, threads, control));
  }
  const first = made[0]!;
  if (first.status === 'infeasible') return { solution: first, objectives: [], likeliest: [] };
  const instance = compile(problem);
  const chosen = made[drawnBy(wish.seed, lottery)]!;
  const seconds = made.reduce((sum, { engine }) => sum + engine.seconds, 0);
  const origin = { hash: control.hash ?? documentHash(problem), engine: { ...chosen.engine, seed: wish.seed, seconds } };
  return {
    solution: solutionDocument(instance, indexDuties(instance, chosen.duties), first.bound, origin),
    objectives: made.map(({ objective }) => objective),
    likeliest: likelihoods(
      problem,
      made.map(({ duties }) => duties),
    ),
  };
}
