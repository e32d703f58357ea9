import type { IndexedDuty } from '../../roster/instance/instance.js';
import type { Ascent, ProvedPrices } from '../bound/ascent.js';
import type { BoundPrices } from '../bound/certificate.js';
import { copyPrices, type Prices } from '../bound/prices.js';
import { evaluatePrices, newPrices, relax } from '../bound/relaxation.js';
import { restorePrices } from '../bound/restore-prices.js';
import { pairsOf } from '../pairs-of.js';
import type { Layout } from '../layout.js';
import { across } from './across.js';
import { carryPrices } from './carry-prices.js';
import { nearPairs } from './near-pairs.js';

/**
 * Keeps a large problem small enough to work on: the search sees only the pairs that are kept, and from time to time all pairs are
 * priced, which gives a bound for the whole problem and shows which pairs were missed (sifting, Bixby and others 1992).
 */
export interface Sieve {
  readonly whole: Layout;
  /** 1 for the pairs of the whole layout that are kept. */
  readonly isKept: Uint8Array;
  /** What is proved of the whole problem; null until all pairs were priced, which one of two threads does. */
  pricing: Pricing | null;
  /** All pairs are priced again when the ascent has made so many rounds. */
  nextRound: number;
}

interface Pricing extends ProvedPrices {
  value: number;
  readonly trial: Prices;
}

/**
 * A problem with fewer pairs is not sieved; of a slot's cheapest people, a person's cheapest slots, and people scattered over all of a
 * slot's, so many pass at once.
 */
export interface Mesh {
  readonly fewestPairs: number;
  readonly people: number;
  readonly slots: number;
  readonly scattered: number;
}

const MESH: Mesh = { fewestPairs: 100_000, people: 10, slots: 15, scattered: 8 };
const FIRST_ROUND = 60;
/** After so many times as many rounds, but pricing all pairs is to take no more than a third of the work. */
const PATIENCE = { growth: 1.25, share: 1 / 3 };

/** A sieve for a large problem; null if the problem is small. */
export function sieveFor(whole: Layout, mesh = MESH): Sieve | null {
  if (whole.pairs < mesh.fewestPairs) return null;
  return { whole, isKept: nearPairs(whole, mesh), pricing: null, nextRound: 0 };
}

/** Prices all pairs at prices known from an earlier search, and keeps the pairs that the plans choose. */
export function priceAt(sieve: Sieve, prices: BoundPrices): void {
  const pricing = (sieve.pricing = unpriced(sieve.whole));
  restorePrices(pricing.relaxation, prices, pricing.best);
  pricing.value = evaluatePrices(pricing.relaxation, pricing.best);
  keepPairs(sieve, pricing.relaxation.chosen);
}

/** Prices all pairs at the best prices of the ascent; answers how many pairs the plans chose that had not been kept. */
export function priceAll(sieve: Sieve, ascent: Ascent): number {
  const pricing = (sieve.pricing ??= unpriced(sieve.whole));
  const { relaxation, trial } = pricing;
  const from = ascent.relaxation;
  carryPrices(from, ascent.best, relaxation, trial, across(from.layout, relaxation.layout));
  const value = evaluatePrices(relaxation, trial);
  keepBest(pricing, { value, best: trial });
  sieve.nextRound = nextRoundAfter(sieve, ascent);
  return keepPairs(sieve, relaxation.chosen);
}

/** When all pairs are to be priced again. */
export function nextRoundAfter({ whole }: Sieve, { rounds, relaxation: { layout } }: Ascent): number {
  const roundsPerPricing = whole.pairs / Math.max(1, layout.pairs);
  return Math.ceil(Math.max(FIRST_ROUND, PATIENCE.growth * rounds, rounds + roundsPerPricing * (1 / PATIENCE.share - 1)));
}

/** Keeps what proves more than is known. */
export function keepBest(pricing: Pricing, { value, best }: Pick<ProvedPrices, 'value' | 'best'>): void {
  if (value <= pricing.value) return;
  pricing.value = value;
  copyPrices(best, pricing.best);
}

/** Nothing proved yet of all pairs. */
export function unpriced(whole: Layout): Pricing {
  const relaxation = relax(whole);
  return { relaxation, best: newPrices(relaxation), trial: newPrices(relaxation), value: -Infinity };
}

/** Keeps the pairs of these duties, as far as these may be; answers how many had not been kept. */
export function keep(sieve: Sieve, duties: readonly IndexedDuty[]): number {
  const pairs = pairsOf(sieve.whole, duties);
  return keepPairs(
    sieve,
    pairs.filter((pair) => pair >= 0),
  );
}

/** Keeps what another sieve of the same problem keeps; answers how many pairs had not been kept. */
export function keepAlso({ isKept }: Sieve, other: Uint8Array): number {
  let missed = 0;
  for (let pair = 0; pair < other.length; pair += 1)
    if (other[pair]! > isKept[pair]!) {
      isKept[pair] = 1;
      missed += 1;
    }
  return missed;
}

/** Keeps these pairs; answers how many had not been kept. */
export function keepPairs({ isKept }: Sieve, pairs: readonly number[]): number {
  let missed = 0;
  for (const pair of pairs) {
    missed += 1 - isKept[pair]!;
    isKept[pair] = 1;
  }
  return missed;
}
