import { documentHash, type RecheckProblem, type RecheckProgress, type RecheckSolution } from '../engine/index.js';
import { answerInThread, type Stoppable, type ThreadEars, type ThreadSaying } from './answer-in-thread.js';

/** What the thread that assigns works is given at its start. */
export interface RecheckOrder extends Stoppable {
  readonly problem: RecheckProblem;
  readonly hash: string;
  readonly seed: number;
  readonly timeLimitSeconds: number;
}

export type RecheckMessage = ThreadSaying<RecheckProgress, RecheckSolution>;

/** Assigns works to experts off the event loop; it always settles. */
export async function assignInThread(
  problem: RecheckProblem,
  { seed, timeLimitSeconds }: { readonly seed: number; readonly timeLimitSeconds: number },
  ears: ThreadEars<RecheckProgress>,
): Promise<RecheckSolution> {
  const order: Omit<RecheckOrder, 'stopFlag'> = { problem, hash: documentHash(problem), seed, timeLimitSeconds };
  return answerInThread(new URL('./recheck-worker.js', import.meta.url), order, ears);
}
