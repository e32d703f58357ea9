import { parentPort, workerData } from 'node:worker_threads';
import { answerInsight } from './answer-insight.js';
import type { InsightMessage, InsightOrder } from './insight-thread.js';

const { problem, solution: roster, wish, stopFlag } = workerData as InsightOrder;
const flag = new Int32Array(stopFlag);
const say = (message: InsightMessage) => parentPort?.postMessage(message, []);

const solution = await answerInsight(problem, roster, wish, {
  isStopped: () => Atomics.load(flag, 0) !== 0,
  report: (progress) => say({ progress }),
});
say({ solution });
