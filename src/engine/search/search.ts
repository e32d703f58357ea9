import { randomFrom } from '../random.js';
import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import { startAnnealing, type Annealing } from './anneal.js';
import { EARLY_ROUND, priceByProgram } from './ask-program.js';
import { startAscent, takeUpAscent } from './bound/ascent.js';
import { certificateOf, type BoundCertificate } from './bound/certificate.js';
import { pricesOfRoster } from './bound/first-prices.js';
import { relax } from './bound/relaxation.js';
import { restorePrices } from './bound/restore-prices.js';
import { startMending } from './day-plans/mending.js';
import { EARLY_END_GAME } from './end-games.js';
import { exchangeNews, nothingExchanged } from './exchange.js';
import type { Layout } from './layout.js';
import { isFollowing } from './partner.js';
import { partOf } from './sieve/part-of.js';
import { keep, priceAll, priceAt, sieveFor, type Sieve } from './sieve/sieve.js';
import { climbFromSieve, sift } from './sieve/sift.js';
import { emptyState } from './state/roster-state.js';
import { dropWhatDoesNotPay, fillEverySlot, takeOver } from './start.js';
import { gapOf, proved, type SearchStatus } from './stop.js';
import { shareable, taskOf, type SearchTask } from './task.js';
import { tryToEnd } from './try-to-end.js';
import { noTurns } from './turns.js';
import {
  bestDuties,
  provedPrices,
  statusOf,
  widenTo,
  type RosterSearchOptions,
  type Search,
  type SearchOptions,
} from './under-way.js';
import { takeTurn } from './work.js';

export type { RosterSearchOptions, SearchOptions, SearchProgress } from './under-way.js';

/** The best roster found, the best bound proved (both in whole costs) and the prices that prove it. */
export interface SearchResult extends SearchStatus {
  readonly duties: readonly IndexedDuty[];
  /** Written down when asked for, as of a region they are many; null where the other one of two threads has priced all pairs. */
  readonly certificate: () => BoundCertificate | null;
}

/** Lays an instance out and searches for its best roster. */
export function searchRoster(instance: Instance, options: RosterSearchOptions): Promise<SearchResult> {
  const task = taskOf(instance, options);
  if (options.onTask === undefined) return searchTask(task, options);
  const shared = shareable(task);
  options.onTask(shared);
  return searchTask(shared, options);
}

/** Searches from both sides, in turns: better rosters from above, better prices from below, until they meet or it is told to stop. */
export async function searchTask(task: SearchTask, options: SearchOptions): Promise<SearchResult> {
  const search = begin(task, options);
  if (search.sieve !== null && !isFollowing(search.partner)) await sieveFirst(search, search.sieve, task);
  options.onProgress?.({ phase: 'construct', ...statusOf(search) });
  while (!proved(statusOf(search)) && !options.stop(statusOf(search))) {
    const status = statusOf(search);
    await takeTurn(search, gapOf(status), () => options.stop(status));
    if (search.sieve !== null && isWholeDue(search, search.sieve)) priceWhole(search, search.sieve);
    options.onProgress?.({ phase: 'search', ...statusOf(search) });
    await exchangeNews(search);
    await priceByProgram(search);
    await tryToEnd(search);
    await options.breathe?.();
  }
  await exchangeNews(search, 0);
  options.onProgress?.({ phase: 'done', ...statusOf(search) });
  const priced = provedPrices(search);
  return { ...statusOf(search), duties: bestDuties(search), certificate: () => priced && certificateOf(priced) };
}

function begin({ layout: whole, start, prices, bound }: SearchTask, options: SearchOptions): Search {
  const sieve = sieveFor(whole, options.mesh);
  if (sieve !== null) keep(sieve, start);
  if (sieve !== null && prices !== null && !isFollowing(options.partner ?? null)) priceAt(sieve, prices);
  const layout = sieve === null ? whole : partOf(whole, sieve.isKept);
  const annealing = construct(layout, options, start);
  const relaxation = relax(layout);
  const ascent =
    prices === null
      ? startAscent(relaxation, (list) => pricesOfRoster(relaxation, annealing.state, list))
      : takeUpAscent(relaxation, (list) => restorePrices(relaxation, prices, list));
  const mending = startMending(annealing.random, layout);
  return {
    options,
    sieve,
    sides: { annealing, ascent },
    mending,
    turns: noTurns(),
    dives: 0,
    landings: [],
    priceCycle: { number: 0, value: ascent.value, looks: 0 },
    perturbing: null,
    perturbations: 0,
    isSettled: false,
    tree: null,
    partner: options.partner ?? null,
    exactBound: bound,
    programRound: EARLY_ROUND,
    ending: EARLY_END_GAME,
    exchange: nothingExchanged(sieve !== null),
  };
}

/** Prices all pairs for the first time: at known prices, at those of the roster that was given, or by sifting where they are far from it. */
async function sieveFirst(search: Search, sieve: Sieve, { start, prices }: SearchTask): Promise<void> {
  const { options } = search;
  if (start.length > 0 || prices !== null) priceWhole(search, sieve);
  if (prices !== null || gapOf(statusOf(search)) < SIFTED) return;
  for (const _ of sift(sieve, search.sides.ascent.relaxation)) {
    options.onProgress?.({ phase: 'construct', ...statusOf(search) });
    await options.breathe?.();
    if (options.stop(statusOf(search))) break;
  }
  widenTo(search, sieve);
  const { annealing, ascent } = search.sides;
  search.sides = { annealing, ascent: climbFromSieve(sieve, ascent.relaxation) };
}

/** The prices of a roster that leave a larger gap tell little of who should serve where. */
const SIFTED = 0.05;

/** Whether all pairs are to be priced again, which one of two threads does. */
function isWholeDue(search: Search, { nextRound }: Sieve): boolean {
  return search.sides.ascent.rounds >= nextRound && !isFollowing(search.partner);
}

/** Prices all pairs, and looks from now on at those that had been missed. */
function priceWhole(search: Search, sieve: Sieve): void {
  if (priceAll(sieve, search.sides.ascent) > 0) widenTo(search, sieve);
}

function construct(layout: Layout, options: SearchOptions, start: readonly IndexedDuty[]): Annealing {
  const random = randomFrom(options.seed);
  const state = emptyState(layout);
  takeOver(state, start);
  fillEverySlot(state, random);
  dropWhatDoesNotPay(state);
  return startAnnealing(state, random);
}
