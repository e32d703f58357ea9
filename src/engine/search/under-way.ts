import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import type { ProvedPrices } from './bound/ascent.js';
import { GRAIN } from './bound/prices.js';
import { dutiesOf, layoutOf } from './layout-of.js';
import type { Lead, Partner } from './partner.js';
import { restrict } from './restrict.js';
import type { Sieve } from './sieve/sieve.js';
import { widen } from './sieve/widen.js';
import type { SearchStatus, StopCriterion } from './stop.js';
import type { Work } from './work.js';

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
  /** Another thread that searches for the same problem. */
  readonly partner?: Partner | undefined;
  /** Awaited between slices of work, so that the thread can hear messages. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** A search under way: what it works on, and the whole problem behind it where that is more. */
export interface Search extends Work {
  readonly instance: Instance;
  readonly options: SearchOptions;
  readonly sieve: Sieve | null;
  /** The best bound that the exact model proved. */
  exactBound: number;
  readonly ending: { round: number; most: number };
  readonly exchange: Exchange;
}

/** What the other thread has been told of this one's search, and what was heard from it. */
export interface Exchange {
  /** The other thread knows this roster's cost, this bound, and the prices after so many rounds. */
  told: SearchStatus & { readonly rounds: number };
  heard: { readonly lead: Lead | null; readonly duties: readonly IndexedDuty[] };
}

/** What is proved of the whole problem. */
export function provedPrices({ sieve, sides }: Search): ProvedPrices {
  return sieve ?? sides.ascent;
}

export function statusOf(search: Search): SearchStatus {
  const bound = Math.max(search.exactBound, Math.ceil(provedPrices(search).value / GRAIN));
  return { incumbent: search.sides.annealing.bestCost, bound };
}

export function bestDuties({ sides }: Search): IndexedDuty[] {
  return dutiesOf(sides.annealing.state.layout, sides.annealing.best);
}

/** Both sides go on with all pairs that the sieve keeps now. */
export function widenTo(search: Search, { relaxation, isKept }: Sieve): void {
  const before = search.sides.ascent.value;
  search.sides = widen(search.sides, layoutOf(restrict(search.instance, relaxation.layout, isKept)));
  search.priceCycle.value += search.sides.ascent.value - before;
}
