import { randomFrom } from '../../random.js';
import { proved, type SearchStatus, type StopCriterion } from '../../search/stop.js';
import type { RecheckProblem, RecheckSolution } from '../model.js';
import { anneal } from './anneal.js';
import { Answers } from './answers.js';
import { bestPrices, PRICED_ARCS } from './best-prices.js';
import { recheckBound } from './bound.js';
import { constructFrom, constructStacks } from './construct.js';
import { equalPrices } from './equal-prices.js';
import { type RecheckLayout, recheckLayout } from './layout.js';
import type { Wholeness } from './mip.js';
import type { ProofLevel } from './prove-part.js';
import { prove, WHOLE_ARCS } from './prove.js';
import { arcLosses } from './relaxed-cost.js';
import { settle } from './settle.js';
import { shake } from './shake.js';
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

/** Rounds of annealing, each as long as those before it together; after the last one the programs ask for everything. */
const ROUNDS = 5;
const ROUNDS_OF_FEW = 2;
/** Whole works, seen a short while: what mixing costs, which the programs before leave out, often shows at once. */
const QUICK_LEVELS: readonly ProofLevel[] = [whole('missing'), whole('subjects'), whole('works', 20)];
const ALL_LEVELS: readonly ProofLevel[] = [...QUICK_LEVELS, whole('grades'), whole('works')];
const TEMPERATURES = 100;
const SHAKES = 50;
const MOVES = 0.2;
const TRIES_PER_ARC = 20;

/**
 * Assigns works to experts: a greedy start, annealing, a bound by Lagrange's relaxation, and where they do not meet,
 * mixed-integer programs of the parts that matter. It blocks its thread.
 */
export async function solveRecheck(problem: RecheckProblem, options: RecheckOptions): Promise<RecheckSolution> {
  const startedAt = options.clock();
  const seconds = () => (options.clock() - startedAt) / 1000;
  const stop: StopCriterion = () => seconds() >= options.timeLimitSeconds || options.isStopped?.() === true;
  const layout = recheckLayout(problem);
  const { prices, poured } = equalPrices(layout);
  const stacks = startOf(layout, poured);
  const status = { incumbent: stacks.cost, bound: 0 };
  const tell = (phase: RecheckProgress['phase']) => options.onProgress?.({ phase, ...status });
  tell('construct');
  let priced = recheckBound(stacks, prices);
  status.bound = priced.bound;
  const random = randomFrom(options.seed);
  const secondsLeft = () => options.timeLimitSeconds - seconds();
  const rounds = layout.arcExpert.length <= WHOLE_ARCS ? ROUNDS_OF_FEW : ROUNDS;
  const answers = new Answers();
  let experts: readonly number[] = [...problem.experts.keys()];
  for (let round = 0; round < rounds && !proved(status) && !stop(status); round += 1) {
    const isOver = async () => {
      status.incumbent = Math.min(status.incumbent, stacks.cost);
      tell('search');
      await options.breathe?.();
      return proved(status) || stop(status);
    };
    const { hot, cold } = heatOf(stacks);
    const each = Math.ceil((triesOf(stacks) * experts.length) / problem.experts.length);
    if (round === 0)
      await anneal(stacks, random, { experts, hot, cold, steps: TEMPERATURES, moves: MOVES, triesEach: each, isOver });
    else
      await shake(stacks, random, SHAKES * round, arcLosses(layout, priced.prices), {
        experts,
        hot: 20 * cold,
        cold,
        triesEach: Math.min(200 * experts.length, each),
        isOver,
      });
    status.incumbent = stacks.cost;
    if (proved(status) || stop(status)) break;
    tell('exact');
    priced = await bestPrices(stacks, priced, secondsLeft());
    status.bound = Math.max(status.bound, priced.bound);
    const proof = await prove(stacks, priced, {
      levels: round < rounds - 1 ? QUICK_LEVELS : ALL_LEVELS,
      seed: options.seed,
      secondsLeft,
      shouldStop: () => stop(status),
      answers,
    });
    status.bound = Math.max(status.bound, proof.bound);
    status.incumbent = stacks.cost;
    experts = proof.openExperts;
  }
  status.incumbent = stacks.cost;
  tell('done');
  const engine = { version: options.version, seconds: Math.round(seconds() * 1000) / 1000, seed: options.seed, backend: 'recheck' };
  return recheckDocument(stacks, status.bound, { hash: options.hash, engine });
}

/** The cheaper of two starts once both have settled; where there are very many ways, water runs too thin to make works of. */
function startOf(layout: RecheckLayout, poured: Float64Array): Stacks {
  const one = constructStacks(layout);
  settle(one);
  if (layout.arcExpert.length > PRICED_ARCS) return one;
  const other = constructFrom(layout, poured);
  settle(other);
  return other.cost < one.cost ? other : one;
}

/**
 * As warm as the balance feels the exchange of two usual works, down to less than the smallest difference. Very large problems have
 * no time to cool from there, but so many ways to exchange that they need not.
 */
function heatOf({ layout }: Stacks): { readonly hot: number; readonly cold: number } {
  const { demand, minutes, problem } = layout;
  const checks = demand.reduce((sum, own) => sum + own, 0);
  const usual = demand.reduce((sum, own, index) => sum + own * minutes[index]!, 0) / Math.max(1, checks);
  const warm = Math.max(1, (problem.rules.weights.balance * usual * usual) / 5);
  const cold = warm / 300;
  return { hot: layout.arcExpert.length > PRICED_ARCS ? 10 * cold : warm, cold };
}

function triesOf({ layout }: Stacks): number {
  const arcs = layout.arcExpert.length;
  return Math.min(400_000, 2_000 + arcs, TRIES_PER_ARC * arcs);
}

function whole(wholeness: Wholeness, mostNodes = Infinity): ProofLevel {
  return { wholeness, mostNodes };
}
