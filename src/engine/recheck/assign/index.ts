import { randomFrom, type Random } from '../../random.js';
import { gapOf, proved, type SearchStatus, type StopCriterion } from '../../search/stop.js';
import type { RecheckProblem, RecheckSolution } from '../model.js';
import { recheckBound } from './bound.js';
import { constructStacks } from './construct.js';
import { equalPrices } from './equal-prices.js';
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

/** Up to so many decisions a program is solved to proof; with more of them only where the gap is wider than this. */
const EXACT_ARCS = 3_000;
const POSSIBLE_ARCS = 30_000;
const NARROW_GAP = 1e-4;

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
  settle(stacks);
  const water = equalPrices(layout);
  status.bound = recheckBound(stacks, water);
  await search(stacks, randomFrom(options.seed), status, stop, async () => {
    tell('search');
    await options.breathe?.();
  });
  if (!proved(status) && !stop(status)) status.bound = Math.max(status.bound, recheckBound(stacks, water));
  let best = stacks;
  if (!proved(status) && !stop(status) && isWorthProof(layout, gapOf(status))) {
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

function isWorthProof({ arcExpert }: RecheckLayout, gap: number): boolean {
  return arcExpert.length <= (gap > NARROW_GAP ? POSSIBLE_ARCS : EXACT_ARCS);
}

/**
 * Slices are measured in tries and not in time, so that a run that ends by proof or by standing still can be repeated.
 * After a number of slices without a gain the search gives up.
 */
async function search(
  stacks: Stacks,
  random: Random,
  status: { incumbent: number; readonly bound: number },
  stop: StopCriterion,
  pause: () => Promise<void>,
): Promise<void> {
  const arcs = stacks.layout.arcExpert.length;
  const slice = Math.min(20_000, 100 + 10 * arcs);
  const patience = 10 + Math.min(40, Math.ceil(arcs / 2_000));
  for (let idle = 0; idle < patience;) {
    status.incumbent = stacks.cost;
    if (proved(status) || stop(status)) return;
    await pause();
    idle = exchange(stacks, random, slice) ? 0 : idle + 1;
  }
}
