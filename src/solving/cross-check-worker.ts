import { parentPort, workerData } from 'node:worker_threads';
import { highsSolver, planCrossCheck } from '../engine/index.js';
import type { CrossCheckMessage, CrossCheckOrder } from './cross-check-thread.js';

const { schools, timeLimitSeconds } = workerData as CrossCheckOrder;
const message: CrossCheckMessage = { solution: await planCrossCheck(schools, { solver: highsSolver(), timeLimitSeconds }) };
parentPort?.postMessage(message, []);
