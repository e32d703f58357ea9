import { parentPort } from 'node:worker_threads';
import type { Stoppable, ThreadSaying } from './answer-in-thread.js';

/** What a thread can hear and say while it answers an order. */
export interface OrderEars<Progress> {
  readonly isStopped: () => boolean;
  readonly report: (progress: Progress) => void;
}

export type Answering<Order extends Stoppable, Progress, Solution> = (order: Order, ears: OrderEars<Progress>) => Promise<Solution>;

/** Within a thread: answers the orders that `answerInThread` sends, one after the other. What an answer throws ends the thread. */
export function answerOrders<Order extends Stoppable, Progress, Solution>(answer: Answering<Order, Progress, Solution>): void {
  const say = (saying: ThreadSaying<Progress, Solution>) => parentPort?.postMessage(saying, []);
  parentPort?.on('message', (order: Order) => {
    const flag = new Int32Array(order.stopFlag);
    const ears: OrderEars<Progress> = {
      isStopped: () => Atomics.load(flag, 0) !== 0,
      report: (progress) => say({ progress }),
    };
    void answer(order, ears).then((solution) => say({ solution }));
  });
}
