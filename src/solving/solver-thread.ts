import { documentHash, type RosterCertificate, type RosterProblem, type RosterSolution } from '../engine/index.js';
import { answerInThread, type Stoppable, type ThreadEars, type ThreadSaying } from './answer-in-thread.js';
import type { PartnerLine } from './partner-port.js';
import type { SolveProgress, SolveWish } from './solve-wish.js';

/** What the thread is given at its start. */
export interface ThreadOrder extends Stoppable {
  readonly problem: RosterProblem;
  readonly hash: string;
  readonly wish: SolveWish;
  readonly line?: PartnerLine | undefined;
  readonly wantsCertificate: boolean;
}

/** What the thread answers; no certificate if none was asked for, or the problem has no roster. */
export interface Solved {
  readonly solution: RosterSolution;
  readonly certificate: RosterCertificate | null;
}

export type ThreadMessage = ThreadSaying<SolveProgress, Solved>;

export interface ThreadControl extends ThreadEars<SolveProgress> {
  /** The hash of the problem's document as it was read, when keys were left out of it. */
  readonly hash?: string;
  /** Asks for the certificate, which is handed over before the solution. */
  readonly onCertificate?: (certificate: RosterCertificate) => void;
}

/** Solves off the event loop. It always settles: with a solution, or with the reason why the thread died. */
export async function solveInThread(
  problem: RosterProblem,
  wish: SolveWish,
  control: ThreadControl = {},
  line?: PartnerLine,
): Promise<RosterSolution> {
  const { onCertificate, hash = documentHash(problem) } = control;
  const order: Omit<ThreadOrder, 'stopFlag'> = { problem, hash, wish, line, wantsCertificate: onCertificate !== undefined };
  const worker = new URL('./solver-worker.js', import.meta.url);
  const handedOver = line === undefined ? [] : [line.port];
  const { solution, certificate } = await answerInThread<SolveProgress, Solved>(worker, order, control, handedOver);
  if (certificate !== null) onCertificate?.(certificate);
  return solution;
}
