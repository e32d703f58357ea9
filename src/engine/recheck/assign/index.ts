import { randomFrom, type Random } from '../../random.js';
import { proved, type SearchStatus, type StopCriterion } from '../../search/stop.js';
import type { RecheckProblem, RecheckSolution } from '../model.js';
import { recheckBound } from './bound.js';
import { constructStacks } from './construct.js';
import { solveClasses } from './exact.js';
import { exchange, settle } from './improve.js';
import { type RecheckLayout, recheckLayout } from './layout.js';
import { recheckDocument } from './solution.js';
import type { Stacks } from './stacks.js';

/** What is told about a solve while it runs. */
export interface RecheckProgress extends SearchStatus {
  readonly phase: 'construct' | 'search' | 'exact' | 'done';
}

/** How to solve: the seed chooses between equals, the clock counts milliseconds. */
export interface RecheckOptions {
  readonly seed: number;
  readonly hash: string;
  readonly version: string;
  readonly clock: () => number;
  readonly timeLimitSeconds: number;
  readonly isStopped?: (() => boolean) | undefined;
  readonly onProgress?: ((progress: RecheckProgress) => void) | undefined;
  /** Awaited between slices of work, so that the thread can hear messages. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** Models with more decisions than this are left to the search. */
const EXACT_ARCS = 3_000;

/**
 * Assigns works to experts: a greedy start, local search, a bound by Lagrange's relaxation, and where they do not meet on a
 * problem of moderate size, one mixed-integer program. It blocks its thread.
 */
export async function solveRecheck(problem: RecheckProblem, options: RecheckOptions): Promise<RecheckSolution> {
  const startedAt = options.clock();
  const seconds = () => (options.clock() - startedAt) / 1000;
  const stop: StopCriterion = () => seconds() >= options.timeLimitSeconds || options.isStopped?.() === true;
  const layout = recheckLayout(problem);
  const stacks = constructStacks(layout);
  const status = { incumbent: stacks.cost, bound: 0 };
  const tell = (phase: RecheckProgress['phase']) => options.onProgress?.({ phase, ...status });
  tell('construct');
  status.bound = recheckBound(layout);
  await search(stacks, randomFrom(options.seed), status, stop, async () => {
    tell('search');
    await options.breathe?.();
  });
  let best = stacks;
  if (!proved(status) && !stop(status) && layout.arcExpert.length <= EXACT_ARCS) {
    const exact = await solveClasses(stacks, status.bound, {
      seed: options.seed,
      secondsLeft: () => options.timeLimitSeconds - seconds(),
      shouldStop: () => stop(status),
    });
    best = exact.stacks;
    status.incumbent = best.cost;
    status.bound = exact.bound;
  }
  tell('done');
  const engine = { version: options.version, seconds: Math.round(seconds() * 1000) / 1000, seed: options.seed, backend: 'recheck' };
  return recheckDocument(best, status.bound, { hash: options.hash, engine });
}

/** Slices are measured in tries and not in time, so that a run that ends by proof or by standing still can be repeated. */
async function search(
  stacks: Stacks,
  random: Random,
  status: { incumbent: number; readonly bound: number },
  stop: StopCriterion,
  pause: () => Promise<void>,
): Promise<void> {
  settle(stacks);
  const patience = patienceOf(stacks.layout);
  for (let idle = 0; idle < patience;) {
    status.incumbent = stacks.cost;
    if (proved(status) || stop(status)) return;
    await pause();
    idle = exchange(stacks, random, SLICE) ? 0 : idle + 1;
  }
}

const SLICE = 20_000;

/** After how many slices without a gain the search gives up. */
function patienceOf({ arcExpert }: RecheckLayout): number {
  return 10 + Math.ceil(arcExpert.length / 2_000);
}
