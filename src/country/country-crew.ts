import { setTimeout as sleep } from 'node:timers/promises';
import type { Wording } from '../http/problem.js';
import type { CountryQueue } from './country-queue.js';
import type { CountryResult } from './country-task.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

const PAUSE_MILLISECONDS = 200;

/** What a crew is told and what it tells. */
export interface CrewOptions {
  readonly workers: number;
  readonly signal?: AbortSignal;
  readonly onResult?: (result: CountryResult) => void;
  readonly onLoss?: (name: string, reason: Wording) => void;
  readonly onStart?: (pid: number) => void;
}

/** Works the queue off with so many processes, until nothing is left anywhere or it is told to stop. */
export async function workOff(queue: CountryQueue, options: CrewOptions): Promise<void> {
  await Promise.all(Array.from({ length: options.workers }, () => seat(queue, options)));
}

/** One worker's place: when the worker dies, its task goes back to the queue and another sits down. */
async function seat(queue: CountryQueue, options: CrewOptions): Promise<void> {
  let worker: WorkerProcess | null = null;
  while (options.signal?.aborted !== true) {
    const taken = await queue.take();
    if (taken === null) {
      const { waiting, active } = await queue.state();
      if (waiting + active === 0) break;
      await sleep(PAUSE_MILLISECONDS);
      continue;
    }
    worker ??= started(options);
    const answer = await worker.solve(taken.task);
    if ('result' in answer) {
      await queue.complete(taken, answer.result);
      options.onResult?.(answer.result);
      continue;
    }
    const reason = 'died' in answer ? answer.died : answer.fault;
    if ('died' in answer) worker = null;
    await queue.giveBack(taken, reason);
    options.onLoss?.(taken.task.name, reason);
  }
  worker?.end();
}

function started({ onStart }: CrewOptions): WorkerProcess {
  const worker = startWorkerProcess();
  onStart?.(worker.pid);
  return worker;
}
