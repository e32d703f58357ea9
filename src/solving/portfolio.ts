import { MessageChannel } from 'node:worker_threads';
import type { RosterProblem, RosterSolution, SearchTask } from '../engine/index.js';
import { followInThread, prepareFollower } from './follower-thread.js';
import { exactBackend, type SolveWish } from './solve-wish.js';
import { solveInThread, type ThreadControl } from './solver-thread.js';

/**
 * Solves in one thread, or in two that tell each other what they find: one leads and answers; the other begins when the problem is laid
 * out, has another seed, and takes the prices from the first. If either dies, so does the solve. MIP solvers have one thread.
 */
export async function solveInThreads(
  problem: RosterProblem,
  wish: SolveWish,
  threads: number,
  control: ThreadControl = {},
): Promise<RosterSolution> {
  if (threads === 1 || exactBackend(wish) !== null) return solveInThread(problem, wish, control);
  const { timeLimitSeconds, gap, seed } = wish;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, ...(control.signal === undefined ? [] : [control.signal])]);
  const { port1, port2 } = new MessageChannel();
  const running: Promise<unknown>[] = [];
  prepareFollower();
  try {
    return await new Promise((resolve, reject) => {
      const onTask = (task: SearchTask) => {
        const follower = followInThread(task, { timeLimitSeconds, gap, seed: seed + 1 }, signal, port2);
        running.push(follower);
        follower.catch(reject);
      };
      const leader = solveInThread(problem, wish, { ...control, signal }, { port: port1, onTask });
      running.push(leader);
      leader.then(resolve, reject);
    });
  } finally {
    over.abort();
    await Promise.allSettled(running);
    port2.close();
  }
}
