import type { IndexedDuty } from '../roster/instance/instance.js';
import type { ProvedPrices } from './bound/ascent.js';
import { GRAIN } from './bound/prices.js';
import { boundOfTree, type Tree } from './branching/tree.js';
import type { Mending } from './day-plans/mending.js';
import { dutiesOf } from './pairs-of.js';
import type { EndGame } from './end-games.js';
import type { Lead, Partner } from './partner.js';
import type { Perturbing } from './perturbing.js';
import { partOf } from './sieve/part-of.js';
import type { Mesh, Sieve } from './sieve/sieve.js';
import { widen, type Sides } from './sieve/widen.js';
import type { SearchStatus, StopCriterion } from './stop.js';
import type { Beginning, SearchTask } from './task.js';
import type { Turns } from './turns.js';

/** What is told about a search while it runs. */
export interface SearchProgress extends SearchStatus {
  readonly phase: 'construct' | 'search' | 'prove' | 'done';
}

/** How to search: the seed chooses between equals. */
export interface SearchOptions {
  readonly seed: number;
  readonly stop: StopCriterion;
  readonly onProgress?: ((progress: SearchProgress) => void) | undefined;
  /** When a problem is sieved, and how finely; one of 100,000 pairs and more by default. */
  readonly mesh?: Mesh | undefined;
  /** Another thread that searches for the same problem. */
  readonly partner?: Partner | undefined;
  /** Awaited between slices of work, so that the thread can hear messages. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** How to search for a roster of an instance. */
export interface RosterSearchOptions extends SearchOptions, Beginning {
  /** Asks for the problem as it is laid out, so that another thread can search in it too (`searchTask`); the memory is shared. */
  readonly onTask?: ((task: SearchTask) => void) | undefined;
}

/** What a search works with: both sides and mending between them. */
export interface Work {
  sides: Sides;
  readonly mending: Mending;
  readonly turns: Turns;
  /** How many dives there have been. */
  dives: number;
  /** The rosters that the latest dives found. */
  readonly landings: Int32Array[];
  /** The cycle of prices under way: what they were worth when it began, and the work since. */
  readonly priceCycle: { number: number; value: number; looks: number };
  /** A perturbation under way. */
  perturbing: Perturbing | null;
  /** How many perturbations have begun before prices were settled. */
  perturbations: number;
  /** Whether prices say which plans are likely. */
  isSettled: boolean;
  /** What is left of the rosters once directions are decided one by one; null before that, and where there are none to decide. */
  tree: Tree | null;
  /** Another thread that works on the same problem. */
  readonly partner: Partner | null;
}

/** A search under way: what it works on, and the whole problem behind it where that is more. */
export interface Search extends Work {
  readonly options: SearchOptions;
  readonly sieve: Sieve | null;
  /** The best bound that an exact model, the other thread or an earlier search proved. */
  exactBound: number;
  /** After so many rounds the linear program of all plans is asked for prices. */
  programRound: number;
  /** The end game that is tried next. */
  ending: EndGame;
  readonly exchange: Exchange;
}

/** What the other thread has been told of this one's search, and what was heard from it. */
export interface Exchange {
  /** The other thread knows this roster's cost, this bound, and the prices after so many rounds. */
  told: SearchStatus & { readonly rounds: number };
  heard: { readonly lead: Lead | null; readonly duties: readonly IndexedDuty[] };
}

/** What prices prove of the whole problem; null where the other thread has priced all pairs. */
export function provedPrices({ sieve, sides }: Search): ProvedPrices | null {
  return sieve === null ? sides.ascent : sieve.pricing;
}

export function statusOf(search: Search): SearchStatus {
  const priced = provedPrices(search)?.value ?? -Infinity;
  const incumbent = search.sides.annealing.bestCost;
  const divided = search.tree === null ? -Infinity : boundOfTree(search.tree, incumbent);
  return { incumbent, bound: Math.max(search.exactBound, divided, Math.ceil(priced / GRAIN)) };
}

export function bestDuties({ sides }: Search): IndexedDuty[] {
  return dutiesOf(sides.annealing.state.layout, sides.annealing.best);
}

/** Both sides go on with all pairs that the sieve keeps now. */
export function widenTo(search: Search, { whole, isKept }: Sieve): void {
  const before = search.sides.ascent.value;
  search.sides = widen(search.sides, partOf(whole, isKept));
  search.priceCycle.value += search.sides.ascent.value - before;
}
