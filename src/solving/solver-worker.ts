import type { RosterCertificate } from '../engine/index.js';
import { answerOrders, type OrderEars } from './answer-orders.js';
import { partnerAt } from './partner-port.js';
import { solveProblem } from './solve-problem.js';
import type { Solved, SolveNews, ThreadOrder } from './solver-thread.js';

const REPORT_MILLISECONDS = 200;

answerOrders(async (order: ThreadOrder, { isStopped, report }: OrderEars<SolveNews>): Promise<Solved> => {
  const { problem, hash, wish, port, wantsCertificate } = order;
  let saidAt = 0;
  let saidPhase = '';
  let certificate: RosterCertificate | null = null;
  const solution = await solveProblem(problem, hash, wish, {
    isStopped,
    report: (progress) => {
      if (progress.phase === saidPhase && Date.now() - saidAt < REPORT_MILLISECONDS) return;
      [saidAt, saidPhase] = [Date.now(), progress.phase];
      report(progress);
    },
    partner: port && partnerAt(port, { isLeading: true }),
    onTask: port && ((task) => report({ task })),
    onCertificate: wantsCertificate ? (proof) => void (certificate = proof) : undefined,
  });
  port?.close();
  return { solution, certificate };
});
