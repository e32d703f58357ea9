import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { solveRecheck } from '../engine/index.js';
import type { RecheckMessage, RecheckOrder } from './recheck-thread.js';

const { problem, hash, seed, timeLimitSeconds, stopFlag } = workerData as RecheckOrder;
const flag = new Int32Array(stopFlag);
const say = (message: RecheckMessage) => parentPort?.postMessage(message, []);

const solution = await solveRecheck(problem, {
  seed,
  hash,
  timeLimitSeconds,
  version: '1',
  clock: () => performance.now(),
  isStopped: () => Atomics.load(flag, 0) !== 0,
  onProgress: (progress) => say({ progress }),
});
say({ solution });
