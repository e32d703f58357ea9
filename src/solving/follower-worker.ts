import { searchTask } from '../engine/solver.js';
import { answerOrders } from './answer-orders.js';
import type { FollowerOrder } from './follower-thread.js';
import { partnerAt } from './partner-port.js';
import { stopOf } from './solve-problem.js';

answerOrders(async ({ task, limits, port }: FollowerOrder, { isStopped }) => {
  await searchTask(task, { seed: limits.seed, stop: stopOf(limits, isStopped), partner: partnerAt(port, { isLeading: false }) });
  port.close();
  return null;
});
