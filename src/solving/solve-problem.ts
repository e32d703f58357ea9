import { performance } from 'node:perf_hooks';
import {
  after,
  anyOf,
  certificateDocument,
  compile,
  gapOf,
  indexDuties,
  indexPrices,
  pinConflict,
  refusalDocument,
  searchRoster,
  solutionDocument,
  solveExactly,
  withinGap,
  type Backend,
  type Instance,
  type Partner,
  type RosterCertificate,
  type RosterProblem,
  type RosterSolution,
  type SearchTask,
  type StopCriterion,
} from '../engine/solver.js';
import { exactBackend, type SearchLimits, type SolveProgress, type SolveWish } from './solve-wish.js';

const VERSION = '1';

/** What the thread that solves can hear and say. */
export interface SolveEars {
  readonly isStopped: () => boolean;
  readonly report: (progress: SolveProgress) => void;
  /** Milliseconds by which a search's time limit is measured: on the wall unless told otherwise. */
  readonly clock?: (() => number) | undefined;
  /** Another thread that searches for the same problem, and who starts it when the problem is laid out. */
  readonly partner?: Partner | undefined;
  readonly onTask?: ((task: SearchTask) => void) | undefined;
  /** Asks for the certificate of the solution; of a refusal there is none. */
  readonly onCertificate?: ((certificate: RosterCertificate) => void) | undefined;
}

interface Run extends SolveEars {
  readonly instance: Instance;
  readonly hash: string;
  readonly wish: SolveWish;
  readonly seconds: () => number;
}

/** Solves in the calling thread: the clock and the stop criteria come from here, the engine knows neither. */
export async function solveProblem(
  problem: RosterProblem,
  hash: string,
  wish: SolveWish,
  ears: SolveEars,
): Promise<RosterSolution> {
  const startedAt = performance.now();
  const seconds = () => Math.round(performance.now() - startedAt) / 1000;
  const run: Run = { ...ears, instance: compile(problem), hash, wish, seconds };
  const backend = exactBackend(wish);
  return backend === null ? search(run) : exactly(run, backend);
}

async function search(run: Run): Promise<RosterSolution> {
  const { instance, wish, hash, seconds } = run;
  const origin = () => ({ hash, engine: { version: VERSION, seconds: seconds(), seed: wish.seed, backend: 'search' } });
  const conflict = pinConflict(instance);
  if (conflict !== null) return refusalDocument(instance, conflict, origin());
  const { duties, bound, certificate } = await searchRoster(instance, {
    seed: wish.seed,
    start: wish.start && indexDuties(instance, wish.start),
    prices: wish.prices && indexPrices(instance, wish.prices),
    bound: wish.bound,
    stop: stopOf(wish, run.isStopped, run.clock),
    onProgress: ({ phase, incumbent, bound: proved }) => tell(run, phase, incumbent, proved),
    partner: run.partner,
    onTask: run.onTask,
  });
  const solution = solutionDocument(instance, duties, bound, origin());
  const prices = run.onCertificate === undefined ? null : certificate();
  if (prices !== null) run.onCertificate?.(certificateDocument(instance, prices, solution));
  return solution;
}

/** A search ends by its time from now on, by its gap, or when it is stopped. */
export function stopOf({ timeLimitSeconds, gap }: SearchLimits, isStopped: () => boolean, now = clock): StopCriterion {
  return anyOf([isStopped, after(timeLimitSeconds, now), withinGap(gap)]);
}

function exactly(run: Run, backend: Backend): Promise<RosterSolution> {
  const { instance, hash, wish } = run;
  return solveExactly(instance, {
    backend,
    hash,
    clock,
    version: VERSION,
    seed: wish.seed,
    timeLimitSeconds: wish.timeLimitSeconds,
    relativeGap: wish.gap,
    shouldStop: run.isStopped,
    onCertificate: run.onCertificate,
    onProgress: ({ objective, bound }) => tell(run, backend, objective, bound),
  });
}

/** No cost is negative, so whatever is not yet proved, 0 is. */
function tell({ report, seconds }: Run, phase: string, objective: number, proved: number): void {
  const bound = Math.max(0, proved);
  report({ phase, seconds: seconds(), objective, bound, gap: gapOf({ incumbent: objective, bound }) });
}

function clock(): number {
  return performance.now();
}
