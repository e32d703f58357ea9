import { randomFrom } from '../random.js';
import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import { adopt, annealFor, learn, startAnnealing, type Annealing } from './anneal.js';
import { climb, startAscent, type Ascent } from './bound/ascent.js';
import { certificateOf, type BoundCertificate } from './bound/certificate.js';
import { pricesOfRoster } from './bound/first-prices.js';
import { GRAIN } from './bound/prices.js';
import { relax } from './bound/relaxation.js';
import { endGame } from './end-game.js';
import { layoutOf } from './layout-of.js';
import type { Layout } from './layout.js';
import type { MipProgress } from './lp/port.js';
import { emptyState } from './state/roster-state.js';
import { dropWhatDoesNotPay, fillEverySlot, takeOver } from './start.js';
import { proved, type SearchStatus, type StopCriterion } from './stop.js';

/** What is told about a search while it runs. */
export interface SearchProgress extends SearchStatus {
  readonly phase: 'construct' | 'search' | 'prove' | 'done';
}

/** How to search: the seed chooses between equals, `start` is the roster to begin with (published duties by default). */
export interface SearchOptions {
  readonly seed: number;
  readonly stop: StopCriterion;
  readonly start?: readonly IndexedDuty[] | undefined;
  readonly onProgress?: ((progress: SearchProgress) => void) | undefined;
  /** Awaited between slices of work, so that the thread can hear messages. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** The best roster found, the best bound proved (both in whole costs) and the prices that prove it. */
export interface SearchResult extends SearchStatus {
  readonly duties: readonly IndexedDuty[];
  readonly certificate: BoundCertificate;
}

/** The exact model is tried after so many rounds of prices, and again whenever they are half as many more, each time with more pairs. */
const FIRST_END_GAME = { round: 60, mostPairs: 150 };
const MOST_PAIRS = 1500;

/** Searches from both sides, in turns: better rosters from above, better prices from below, until they meet or it is told to stop. */
export async function searchRoster(instance: Instance, options: SearchOptions): Promise<SearchResult> {
  const layout = layoutOf(instance);
  const annealing = construct(layout, options, options.start ?? instance.published);
  const relaxation = relax(layout);
  const ascent = startAscent(relaxation, (prices) => pricesOfRoster(relaxation, annealing.state, prices));
  let exactBound = -Infinity;
  const ending = { ...FIRST_END_GAME };
  const status = () => ({ incumbent: annealing.bestCost, bound: Math.max(exactBound, Math.ceil(ascent.value / GRAIN)) });
  options.onProgress?.({ phase: 'construct', ...status() });
  while (!proved(status()) && !options.stop(status())) {
    work(layout, annealing, ascent);
    options.onProgress?.({ phase: 'search', ...status() });
    if (ascent.rounds >= ending.round && !proved(status())) {
      exactBound = Math.max(exactBound, await finish(instance, layout, annealing, ascent, ending.mostPairs, options));
      ending.round = Math.ceil(1.5 * ascent.rounds);
      ending.mostPairs = Math.min(MOST_PAIRS, 2 * ending.mostPairs);
    }
    await options.breathe?.();
  }
  options.onProgress?.({ phase: 'done', ...status() });
  const duties = Array.from(annealing.best, (pair) => ({ person: layout.pairPerson[pair]!, slot: layout.pairSlot[pair]! }));
  return { ...status(), duties, certificate: certificateOf(ascent) };
}

function construct(layout: Layout, options: SearchOptions, start: readonly IndexedDuty[]): Annealing {
  const random = randomFrom(options.seed);
  const state = emptyState(layout);
  takeOver(state, start);
  fillEverySlot(state, random);
  dropWhatDoesNotPay(state);
  return startAnnealing(state, random);
}

/** Tries to end the search by the exact model; answers the bound that it proved. */
async function finish(
  instance: Instance,
  layout: Layout,
  annealing: Annealing,
  ascent: Ascent,
  mostPairs: number,
  options: SearchOptions,
): Promise<number> {
  const incumbent = annealing.bestCost;
  const bound = Math.ceil(ascent.value / GRAIN);
  const known = { incumbent, bound };
  const noteProgress = (progress: MipProgress) => {
    known.incumbent = Math.min(known.incumbent, Math.round(progress.objective));
    known.bound = Math.max(known.bound, Math.min(known.incumbent, Math.ceil(progress.bound - 1e-6)));
    options.onProgress?.({ phase: 'prove', ...known });
  };
  const open = { instance, layout, ascent, best: annealing.best, incumbent, seed: options.seed, mostPairs };
  const ending = await endGame(open, { onProgress: noteProgress, shouldStop: () => options.stop(known) });
  if (ending === null) return -Infinity;
  adopt(annealing, ending.best);
  return ending.bound;
}

/** Looks at pairs between two progress reports: at least and at most. */
const SLICE = { least: 5_000, most: 300_000 };
const EARLY_ROUNDS = 120;

/** A slice of both sides, measured in operations and not in time, so that a run that ends by proof can be repeated. */
function work(layout: Layout, annealing: Annealing, ascent: Ascent): void {
  annealFor(annealing, Math.min(Math.max(layout.pairs, SLICE.least), SLICE.most));
  const atOnce = Math.max(1, Math.min(20, Math.floor((10 * SLICE.most) / (layout.pairs + 1))));
  const climbs = Math.min(atOnce, roundsDue(layout, annealing.state.looks) - ascent.rounds);
  for (let done = 0; done < climbs; done += 1) {
    climb(ascent);
    if (isTimeToLearn(ascent.rounds)) learn(annealing, ascent.usage, ascent.rounds <= EARLY_ROUNDS);
  }
}

/** Rounds of prices that go with so much work on rosters: first three quarters of all work, later a sixth. */
function roundsDue({ pairs, slots }: Layout, looks: number): number {
  const shares = looks / (0.5 * (pairs + slots + 1));
  return Math.floor(Math.min(3 * shares, EARLY_ROUNDS + Math.max(0, shares - EARLY_ROUNDS / 3) / 5));
}

/** After 60, 120, 240 … rounds. */
function isTimeToLearn(rounds: number): boolean {
  return rounds % 60 === 0 && Number.isInteger(Math.log2(rounds / 60));
}
