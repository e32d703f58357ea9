import { Worker } from 'node:worker_threads';
import { documentHash, type RosterProblem, type RosterSolution } from '../engine/index.js';
import type { SolveProgress, SolveWish } from './solve-wish.js';

/** What the thread is given at its start. */
export interface ThreadOrder {
  readonly problem: RosterProblem;
  readonly hash: string;
  readonly wish: SolveWish;
  /** One number; anything but 0 means stop. Shared, because a thread that computes reads no messages. */
  readonly stopFlag: SharedArrayBuffer;
}

export type ThreadMessage = { readonly progress: SolveProgress } | { readonly solution: RosterSolution };

export interface ThreadControl {
  /** Ends the search; what was found so far is the answer. */
  readonly signal?: AbortSignal;
  readonly report?: (progress: SolveProgress) => void;
  /** The hash of the problem's document as it was read, when keys were left out of it. */
  readonly hash?: string;
}

/** The thread ended without an answer: out of memory, or a fault of ours. */
export class SolverDied extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`The solver's thread ended without an answer: ${reason}`, { cause });
    this.name = 'SolverDied';
  }
}

/** Solves off the event loop. It always settles: with a solution, or with the reason why the thread died. */
export async function solveInThread(problem: RosterProblem, wish: SolveWish, control: ThreadControl = {}): Promise<RosterSolution> {
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const order: ThreadOrder = { problem, hash: control.hash ?? documentHash(problem), wish, stopFlag };
  const stop = () => void Atomics.store(new Int32Array(stopFlag), 0, 1);
  if (control.signal?.aborted === true) stop();
  control.signal?.addEventListener('abort', stop, { once: true });
  try {
    return await answerOf(new Worker(new URL('./solver-worker.js', import.meta.url), { workerData: order }), control);
  } finally {
    control.signal?.removeEventListener('abort', stop);
  }
}

async function answerOf(worker: Worker, { report }: ThreadControl): Promise<RosterSolution> {
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: ThreadMessage) => {
        if ('solution' in message) resolve(message.solution);
        else report?.(message.progress);
      });
      worker.on('error', (error) => reject(new SolverDied(error instanceof Error ? error.message : String(error), error)));
      worker.on('exit', (code) => reject(new SolverDied(`exit code ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}
