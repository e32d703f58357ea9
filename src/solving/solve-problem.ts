import { performance } from 'node:perf_hooks';
import {
  after,
  anyOf,
  compile,
  evaluate,
  gapOf,
  nameDuties,
  rosterOf,
  searchRoster,
  shortagesOf,
  withinGap,
  type Instance,
  type RosterProblem,
  type RosterSolution,
  type SearchResult,
} from '../engine/index.js';
import type { SolveProgress, SolveWish } from './solve-wish.js';

const ENGINE_VERSION = '1';
const BACKEND = 'search';

/** What the thread that solves can hear and say. */
export interface SolveEars {
  readonly isStopped: () => boolean;
  readonly report: (progress: SolveProgress) => void;
}

/** Solves in the calling thread: seconds and stop criteria come from here, the engine knows no clock. */
export async function solveProblem(
  problem: RosterProblem,
  hash: string,
  wish: SolveWish,
  ears: SolveEars,
): Promise<RosterSolution> {
  const startedAt = performance.now();
  const seconds = () => Math.round(performance.now() - startedAt) / 1000;
  const instance = compile(problem);
  const result = await searchRoster(instance, {
    seed: wish.seed,
    stop: anyOf([ears.isStopped, after(wish.timeLimitSeconds, () => performance.now()), withinGap(wish.gap)]),
    onProgress: ({ phase, incumbent, bound }) =>
      ears.report({ phase, seconds: seconds(), objective: incumbent, bound, gap: gapOf({ incumbent, bound }) }),
  });
  return {
    ...solutionOf(instance, result, hash),
    engine: { version: ENGINE_VERSION, seconds: seconds(), seed: wish.seed, backend: BACKEND },
  };
}

function solutionOf(instance: Instance, { duties, bound }: SearchResult, hash: string): Omit<RosterSolution, 'engine'> {
  const roster = rosterOf(instance, duties);
  const { objective, terms } = evaluate(instance, roster);
  const honestBound = Math.min(bound, objective);
  return {
    format: 'roster-solution/1',
    problem: hash,
    status: objective < honestBound + 1 ? 'optimal' : 'feasible',
    objective,
    bound: honestBound,
    gap: gapOf({ incumbent: objective, bound: honestBound }),
    terms,
    duties: nameDuties(instance, duties),
    shortages: shortagesOf(instance, roster),
  };
}
