import type { IndexedDuty } from '../roster/instance/instance.js';
import type { Ascent } from './bound/ascent.js';
import { copyPrices, PRICE_KINDS, type Prices } from './bound/prices.js';
import type { Usage } from './bound/usage.js';
import type { Sieve } from './sieve/sieve.js';
import type { SearchStatus } from './stop.js';

/**
 * A second thread that searches for the same problem. The one that leads finds the prices; the one that follows takes them from it and
 * has more time for rosters. Both tell each other every better roster and bound.
 */
export interface Partner {
  readonly isLeading: boolean;
  tell(news: News): void;
  /** What the other one told last; what it did not tell again stays. */
  latest(): News;
}

/** The best roster and bound that one thread knows, and its prices where they are new. */
export interface News extends SearchStatus {
  /** None if the other thread knows them already. */
  readonly duties: readonly IndexedDuty[];
  readonly lead: Lead | null;
}

/** What the follower needs of an ascent. */
export interface Lead {
  readonly rounds: number;
  readonly cycle: number;
  readonly value: number;
  readonly prices: Prices;
  readonly usage: Usage;
  /** The pairs of the whole problem that the sieve keeps; null without a sieve. */
  readonly isKept: Uint8Array | null;
}

/** Whether another thread has more time for rosters. */
export function isLeading(partner: Partner | null): boolean {
  return partner?.isLeading === true;
}

/** Whether the other thread finds the prices. */
export function isFollowing(partner: Partner | null): boolean {
  return partner?.isLeading === false;
}

/** Nothing heard yet. */
export const NO_NEWS: News = { incumbent: Infinity, bound: -Infinity, duties: [], lead: null };

/** What is known after the other one has told something. */
export function newest(known: News, told: News): News {
  return {
    incumbent: Math.min(known.incumbent, told.incumbent),
    duties: told.duties.length > 0 ? told.duties : known.duties,
    bound: Math.max(known.bound, told.bound),
    lead: told.lead ?? known.lead,
  };
}

/** A copy of what the follower needs. */
export function leadOf({ rounds, cycle, value, best, usage }: Ascent, sieve: Sieve | null): Lead {
  return {
    rounds,
    cycle,
    value,
    prices: Object.fromEntries(PRICE_KINDS.map((kind) => [kind, best[kind].slice()])) as unknown as Prices,
    usage: { ...usage, count: usage.count.slice() },
    isKept: sieve?.isKept.slice() ?? null,
  };
}

/** Makes an ascent of the same layout know what the leader's knows. */
export function follow(ascent: Ascent, { rounds, cycle, value, prices, usage }: Lead): void {
  copyPrices(prices, ascent.best);
  ascent.usage.count.set(usage.count);
  Object.assign(ascent.usage, { unit: usage.unit, rounds: usage.rounds });
  Object.assign(ascent, { rounds, cycle, value });
}
