import type { RosterProblem, RosterSolution } from '../engine/index.js';
import type { SolveWish } from './solve-wish.js';
import { solveInThread, type ThreadControl } from './solver-thread.js';

/** Solves in several threads that begin with different seeds: the cheapest roster and the best bound of all of them. */
export async function solveInThreads(
  problem: RosterProblem,
  wish: SolveWish,
  threads: number,
  control: ThreadControl = {},
): Promise<RosterSolution> {
  if (threads === 1) return solveInThread(problem, wish, control);
  const proof = new AbortController();
  const signal = AbortSignal.any([proof.signal, ...(control.signal === undefined ? [] : [control.signal])]);
  const runs = Array.from({ length: threads }, async (_, index) => {
    const solution = await solveInThread(problem, { ...wish, seed: wish.seed + index }, quiet({ ...control, signal }, index));
    if (solution.status !== 'feasible') proof.abort();
    return solution;
  });
  return best(await Promise.all(runs));
}

/** Only the first thread tells how it goes on. */
function quiet({ report, ...rest }: ThreadControl, index: number): ThreadControl {
  return report === undefined || index > 0 ? rest : { ...rest, report };
}

function best(solutions: readonly RosterSolution[]): RosterSolution {
  const cheapest = solutions.reduce((least, each) => (each.objective < least.objective ? each : least));
  if (cheapest.status === 'infeasible') return cheapest;
  const bound = Math.min(cheapest.objective, Math.max(...solutions.map((each) => each.bound)));
  const gap = (cheapest.objective - bound) / Math.max(1, cheapest.objective);
  return { ...cheapest, bound, gap, status: cheapest.objective < bound + 1 ? 'optimal' : 'feasible' };
}
