import { parentPort, workerData } from 'node:worker_threads';
import type { RosterCertificate } from '../engine/index.js';
import { partnerAt } from './partner-port.js';
import { solveProblem } from './solve-problem.js';
import type { ThreadMessage, ThreadOrder } from './solver-thread.js';

const REPORT_MILLISECONDS = 200;

const { problem, hash, wish, stopFlag, port, wantsCertificate } = workerData as ThreadOrder;
const flag = new Int32Array(stopFlag);
const say = (message: ThreadMessage) => parentPort?.postMessage(message, []);
let saidAt = 0;
let saidPhase = '';
let certificate: RosterCertificate | null = null;

const solution = await solveProblem(problem, hash, wish, {
  isStopped: () => Atomics.load(flag, 0) !== 0,
  report: (progress) => {
    if (progress.phase === saidPhase && Date.now() - saidAt < REPORT_MILLISECONDS) return;
    [saidAt, saidPhase] = [Date.now(), progress.phase];
    say({ progress });
  },
  partner: port && partnerAt(port, { isLeading: true }),
  onTask: port && ((task) => say({ progress: { task } })),
  onCertificate: wantsCertificate ? (proof) => void (certificate = proof) : undefined,
});
say({ solution: { solution, certificate } });
