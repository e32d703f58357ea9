import { parentPort, workerData } from 'node:worker_threads';
import { searchTask } from '../engine/index.js';
import type { ThreadSaying } from './answer-in-thread.js';
import type { FollowerOrder } from './follower-thread.js';
import { partnerAt } from './partner-port.js';
import { stopOf } from './solve-problem.js';

const { task, limits, port, stopFlag } = workerData as FollowerOrder;
const flag = new Int32Array(stopFlag);

await searchTask(task, {
  seed: limits.seed,
  stop: stopOf(limits, () => Atomics.load(flag, 0) !== 0),
  partner: partnerAt(port, { isLeading: false }),
});
parentPort?.postMessage({ solution: null } satisfies ThreadSaying<never, null>, []);
