import {
  compile,
  documentHash,
  drawnProblem,
  gapOf,
  indexDuties,
  type RosterCertificate,
  type RosterProblem,
  type RosterSolution,
  solutionDocument,
} from '../engine/index.js';
import { solveInThreads } from './portfolio.js';
import type { SolveWish } from './solve-wish.js';
import type { ThreadControl } from './solver-thread.js';

/** The roster of the problem that the seed drew, and the best one that is known without the draw: the difference is the price of secrecy. */
export interface Drawn {
  readonly solution: RosterSolution;
  readonly known: RosterSolution;
}

/**
 * Solves the problem as it is, for its bound, and as the seed draws it, each in half of the time. The certificate is that of the problem
 * as it is, with the figures of the drawn roster: its bound holds for that one too, while a bound of the drawn problem would not hold here.
 */
export async function solveByLottery(
  problem: RosterProblem,
  cap: number,
  wish: SolveWish,
  threads: number,
  control: ThreadControl,
): Promise<Drawn> {
  const half = { ...wish, timeLimitSeconds: wish.timeLimitSeconds / 2 };
  const { onCertificate, ...quiet } = control;
  let proof: RosterCertificate | null = null;
  const asking =
    onCertificate === undefined ? quiet : { ...quiet, onCertificate: (told: RosterCertificate) => void (proof = told) };
  const known = await solveInThreads(problem, half, threads, asking);
  if (known.status === 'infeasible') return { solution: known, known };
  const drawn = await solveInThreads(drawnProblem(problem, cap, wish.seed), half, threads, later(quiet, known));
  const instance = compile(problem);
  const engine = { ...drawn.engine, seconds: known.engine.seconds + drawn.engine.seconds };
  const origin = { hash: control.hash ?? documentHash(problem), engine };
  const solution = solutionDocument(instance, indexDuties(instance, drawn.duties), known.bound, origin);
  if (proof !== null) onCertificate?.({ ...(proof as RosterCertificate), objective: solution.objective, terms: solution.terms });
  return { solution, known };
}

/** Tells of the second half as of one search: its time goes on, and what it finds is measured by the bound of the problem as it is. */
function later({ report, ...rest }: ThreadControl, { bound, engine }: RosterSolution): ThreadControl {
  return report === undefined
    ? rest
    : {
        ...rest,
        report: ({ phase, seconds, objective }) =>
          report({ phase, seconds: engine.seconds + seconds, objective, bound, gap: gapOf({ incumbent: objective, bound }) }),
      };
}
