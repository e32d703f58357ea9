import type { CrossCheckPlan, CrossCheckSchool } from '../engine/index.js';
import { answerInThread, type Stoppable } from './answer-in-thread.js';

/** What the thread that pairs schools is given. */
export interface CrossCheckOrder extends Stoppable {
  readonly schools: readonly CrossCheckSchool[];
  readonly timeLimitSeconds: number;
}

/** Plans who checks whose works off the event loop; it always settles. */
export function crossCheckInThread(
  schools: readonly CrossCheckSchool[],
  timeLimitSeconds: number,
): Promise<readonly CrossCheckPlan[]> {
  return answerInThread(new URL('./cross-check-worker.js', import.meta.url), { schools, timeLimitSeconds }, {});
}
