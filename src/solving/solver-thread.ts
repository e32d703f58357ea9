import { documentHash, type RosterProblem, type RosterSolution } from '../engine/index.js';
import { answerInThread, type Stoppable, type ThreadEars, type ThreadSaying } from './answer-in-thread.js';
import type { PartnerLine } from './partner-port.js';
import type { SolveProgress, SolveWish } from './solve-wish.js';

/** What the thread is given at its start. */
export interface ThreadOrder extends Stoppable {
  readonly problem: RosterProblem;
  readonly hash: string;
  readonly wish: SolveWish;
  readonly line?: PartnerLine | undefined;
}

export type ThreadMessage = ThreadSaying<SolveProgress, RosterSolution>;

export interface ThreadControl extends ThreadEars<SolveProgress> {
  /** The hash of the problem's document as it was read, when keys were left out of it. */
  readonly hash?: string;
}

/** Solves off the event loop. It always settles: with a solution, or with the reason why the thread died. */
export async function solveInThread(
  problem: RosterProblem,
  wish: SolveWish,
  control: ThreadControl = {},
  line?: PartnerLine,
): Promise<RosterSolution> {
  const order: Omit<ThreadOrder, 'stopFlag'> = { problem, hash: control.hash ?? documentHash(problem), wish, line };
  return answerInThread(new URL('./solver-worker.js', import.meta.url), order, control, line === undefined ? [] : [line.port]);
}
