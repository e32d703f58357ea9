import type { MessagePort } from 'node:worker_threads';
import type { SearchTask } from '../engine/index.js';
import { answerInThread, type Stoppable } from './answer-in-thread.js';
import { prepareThread } from './kept-threads.js';
import type { SearchLimits } from './solve-wish.js';

const SCRIPT = new URL('./follower-worker.js', import.meta.url);

/** What the thread that follows is given: no names, only the problem as it is laid out. */
export interface FollowerOrder extends Stoppable {
  readonly task: SearchTask;
  readonly limits: SearchLimits;
  readonly port: MessagePort;
}

/** Searches off the event loop for the thread at the other end of the line, until it is told to stop or its time is over. */
export async function followInThread(
  task: SearchTask,
  limits: SearchLimits,
  signal: AbortSignal,
  port: MessagePort,
): Promise<void> {
  const order: Omit<FollowerOrder, 'stopFlag'> = { task, limits, port };
  await answerInThread<never, null>(SCRIPT, order, { signal }, [port]);
}

/** Has the thread loaded by the time the problem is laid out. */
export function prepareFollower(): void {
  prepareThread(SCRIPT);
}
