import { parentPort, workerData } from 'node:worker_threads';
import { searchTask } from '../engine/index.js';
import type { ThreadSaying } from './answer-in-thread.js';
import type { FollowerOrder } from './follower-thread.js';
import { partnerAt } from './partner-port.js';
import { stopOf } from './solve-problem.js';

const { task, wish, port, stopFlag } = workerData as FollowerOrder;
const flag = new Int32Array(stopFlag);

await searchTask(task, {
  seed: wish.seed,
  stop: stopOf(wish, () => Atomics.load(flag, 0) !== 0),
  partner: partnerAt(port, { isLeading: false }),
});
parentPort?.postMessage({ solution: null } satisfies ThreadSaying<never, null>, []);
