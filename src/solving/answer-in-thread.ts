import type { Transferable, Worker } from 'node:worker_threads';
import { keepThread, takeThread } from './kept-threads.js';

/** What every solving thread is given besides its problem: one number; anything but 0 means stop. A thread that computes reads no messages. */
export interface Stoppable {
  readonly stopFlag: SharedArrayBuffer;
}

/** What a solving thread says: how far it is, or its answer. */
export type ThreadSaying<Progress, Solution> = { readonly progress: Progress } | { readonly solution: Solution };

export interface ThreadEars<Progress> {
  /** Ends the search; what was found so far is the answer. */
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

/** The thread ended without an answer: out of memory, or a fault of ours. */
export class SolverDied extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`The solver's thread ended without an answer: ${reason}`, { cause });
    this.name = 'SolverDied';
  }
}

/** Sends an order to a thread that runs a script (by `answerOrders`). It always settles: with an answer, or with the reason why the thread died. */
export async function answerInThread<Progress, Solution>(
  script: URL,
  order: object,
  { signal, report }: ThreadEars<Progress>,
  handedOver: readonly Transferable[] = [],
): Promise<Solution> {
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const stop = () => void Atomics.store(new Int32Array(stopFlag), 0, 1);
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const worker = takeThread(script);
  try {
    worker.postMessage({ ...order, stopFlag }, [...handedOver]);
    const solution = await answerOf<Progress, Solution>(worker, report);
    keepThread(script, worker);
    return solution;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function answerOf<Progress, Solution>(worker: Worker, report: ThreadEars<Progress>['report']): Promise<Solution> {
  return new Promise<Solution>((resolve, reject) => {
    const heard = (message: ThreadSaying<Progress, Solution>) => {
      if ('solution' in message) settle(() => resolve(message.solution));
      else report?.(message.progress);
    };
    const failed = (error: unknown) =>
      settle(() => reject(new SolverDied(error instanceof Error ? error.message : String(error), error)));
    const ended = (code: number) => settle(() => reject(new SolverDied(`exit code ${code}`)));
    const settle = (end: () => void) => {
      worker.off('message', heard).off('error', failed).off('exit', ended);
      end();
    };
    worker.on('message', heard).on('error', failed).on('exit', ended);
  });
}
