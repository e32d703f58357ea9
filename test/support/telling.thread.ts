import { threadId } from 'node:worker_threads';
import { answerOrders } from '../../src/solving/answer-orders.js';
import type { Stoppable } from '../../src/solving/answer-in-thread.js';

interface TellingOrder extends Stoppable {
  readonly wish: 'answer' | 'die' | 'go on';
}

// Answers which thread it is: at once, or when it is stopped.
answerOrders(async ({ wish }: TellingOrder, { isStopped, report }) => {
  if (wish === 'die') throw new Error('told to die');
  if (wish === 'answer') return threadId;
  report(threadId);
  while (!isStopped()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  return threadId;
});
