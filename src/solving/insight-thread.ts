import type { RosterProblem, RosterSolution } from '../engine/index.js';
import { answerInThread, type Stoppable, type ThreadEars } from './answer-in-thread.js';
import type { InsightAnswer, InsightProgress, InsightWish } from './insight-wish.js';

/** What the thread is given. */
export interface InsightOrder extends Stoppable {
  readonly problem: RosterProblem;
  readonly solution: RosterSolution;
  readonly wish: InsightWish;
}

/** Answers a question about a roster off the event loop; it always settles. */
export function insightInThread(
  problem: RosterProblem,
  solution: RosterSolution,
  wish: InsightWish,
  ears: ThreadEars<InsightProgress>,
): Promise<InsightAnswer> {
  const order: Omit<InsightOrder, 'stopFlag'> = { problem, solution, wish };
  return answerInThread(new URL('./insight-worker.js', import.meta.url), order, ears);
}
