import { checkRecheck, documentHash, type RecheckProblem, type RecheckProgress, type RecheckSolution } from '../engine/index.js';
import { answerInThread, type Stoppable, type ThreadEars } from './answer-in-thread.js';

/** What the thread that assigns works is given. */
export interface RecheckOrder extends Stoppable {
  readonly problem: RecheckProblem;
  readonly hash: string;
  readonly seed: number;
  readonly timeLimitSeconds: number;
}

/** Assigns works to experts off the event loop; it always settles. The independent checker judges every answer. */
export async function assignInThread(
  problem: RecheckProblem,
  { seed, timeLimitSeconds }: { readonly seed: number; readonly timeLimitSeconds: number },
  ears: ThreadEars<RecheckProgress>,
): Promise<RecheckSolution> {
  const order: Omit<RecheckOrder, 'stopFlag'> = { problem, hash: documentHash(problem), seed, timeLimitSeconds };
  const answer = answerInThread<RecheckProgress, RecheckSolution>(new URL('./recheck-worker.js', import.meta.url), order, ears);
  const solution = await answer;
  refuseUnsound(problem, solution, order.hash);
  return solution;
}

/** The checker shares nothing with the solver: what it finds is a fault of ours, and nobody gets the answer. */
function refuseUnsound(problem: RecheckProblem, solution: RecheckSolution, hash: string): void {
  const { violations, wrongFigures } = checkRecheck(problem, solution, hash);
  if (violations.length + wrongFigures.length === 0) return;
  throw new Error(`The checker refuses the assignment: ${JSON.stringify([...violations, ...wrongFigures].slice(0, 5))}`);
}
