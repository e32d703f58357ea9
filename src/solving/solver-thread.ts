import type { MessagePort } from 'node:worker_threads';
import { documentHash, type RosterCertificate, type RosterProblem, type RosterSolution, type SearchTask } from '../engine/index.js';
import { answerInThread, type Stoppable, type ThreadEars } from './answer-in-thread.js';
import type { SolveProgress, SolveWish } from './solve-wish.js';

/** What the thread is given. */
export interface ThreadOrder extends Stoppable {
  readonly problem: RosterProblem;
  readonly hash: string;
  readonly wish: SolveWish;
  /** The line to the thread that follows. */
  readonly port?: MessagePort | undefined;
  readonly wantsCertificate: boolean;
}

/** What the thread answers; no certificate if none was asked for, or the problem has no roster. */
export interface Solved {
  readonly solution: RosterSolution;
  readonly certificate: RosterCertificate | null;
}

/** What it says on the way: how far it is, and once, if another thread is to follow, the problem as it is laid out. */
export type SolveNews = SolveProgress | { readonly task: SearchTask };

export interface ThreadControl extends ThreadEars<SolveProgress> {
  /** The hash of the problem's document as it was read, when keys were left out of it. */
  readonly hash?: string;
  /** Asks for the certificate, which is handed over before the solution. */
  readonly onCertificate?: (certificate: RosterCertificate) => void;
}

/** The line to a thread that follows, and who starts that thread. */
export interface Lead {
  readonly port: MessagePort;
  readonly onTask: (task: SearchTask) => void;
}

/** Solves off the event loop. It always settles: with a solution, or with the reason why the thread died. */
export async function solveInThread(
  problem: RosterProblem,
  wish: SolveWish,
  control: ThreadControl = {},
  lead?: Lead,
): Promise<RosterSolution> {
  const { onCertificate, hash = documentHash(problem), signal, report } = control;
  const port = lead?.port;
  const order: Omit<ThreadOrder, 'stopFlag'> = { problem, hash, wish, port, wantsCertificate: onCertificate !== undefined };
  const hear = (news: SolveNews) => ('task' in news ? lead?.onTask(news.task) : report?.(news));
  const ears = { report: hear, ...(signal !== undefined && { signal }) };
  const worker = new URL('./solver-worker.js', import.meta.url);
  const { solution, certificate } = await answerInThread<SolveNews, Solved>(worker, order, ears, port === undefined ? [] : [port]);
  if (certificate !== null) onCertificate?.(certificate);
  return solution;
}
