import { MessageChannel } from 'node:worker_threads';
import type { RosterProblem, RosterSolution } from '../engine/index.js';
import { exactBackend, type SolveWish } from './solve-wish.js';
import { solveInThread, type ThreadControl } from './solver-thread.js';

/**
 * Solves in one thread, or in two that tell each other what they find: one leads and answers, the other has another seed and takes the
 * prices from it. If either dies, so does the solve. MIP solvers have one thread.
 */
export async function solveInThreads(
  problem: RosterProblem,
  wish: SolveWish,
  threads: number,
  control: ThreadControl = {},
): Promise<RosterSolution> {
  if (threads === 1 || exactBackend(wish) !== null) return solveInThread(problem, wish, control);
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, ...(control.signal === undefined ? [] : [control.signal])]);
  const { port1, port2 } = new MessageChannel();
  const leader = solveInThread(problem, wish, { ...control, signal }, { port: port1, isLeading: true });
  const quiet = { signal, ...(control.hash !== undefined && { hash: control.hash }) };
  const follower = solveInThread(problem, { ...wish, seed: wish.seed + 1 }, quiet, { port: port2, isLeading: false });
  try {
    return await Promise.race([leader, follower.then(() => leader)]);
  } finally {
    over.abort();
    await Promise.allSettled([leader, follower]);
  }
}
