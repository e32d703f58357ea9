import type { IndexedDuty } from '../../roster/instance/instance.js';
import type { Ascent, ProvedPrices } from '../bound/ascent.js';
import { copyPrices, type Prices } from '../bound/prices.js';
import { evaluatePrices, newPrices, relax } from '../bound/relaxation.js';
import { pairsOf } from '../layout-of.js';
import type { Layout } from '../layout.js';
import { across } from './across.js';
import { carryPrices } from './carry-prices.js';
import { nearPairs } from './near-pairs.js';

/**
 * Keeps a large problem small enough to work on: the search sees only the pairs that are kept, and from time to time all pairs are
 * priced, which gives a bound for the whole problem and shows which pairs were missed (sifting, Bixby and others 1992).
 */
export interface Sieve extends ProvedPrices {
  /** 1 for the pairs of the whole layout that are kept. */
  readonly isKept: Uint8Array;
  value: number;
  readonly trial: Prices;
  /** All pairs are priced again when the ascent has made so many rounds. */
  nextRound: number;
}

/** With fewer pairs than this the search looks at all of them. */
const FEWEST_PAIRS = 150_000;
const FIRST_ROUND = 40;
const PATIENCE = 1.3;

/** A sieve for a large problem; null if the problem is small. */
export function sieveFor(layout: Layout): Sieve | null {
  if (layout.pairs < FEWEST_PAIRS) return null;
  const relaxation = relax(layout);
  const best = newPrices(relaxation);
  return {
    relaxation,
    best,
    trial: newPrices(relaxation),
    value: -Infinity,
    isKept: nearPairs(layout),
    nextRound: FIRST_ROUND,
  };
}

/** Prices all pairs at the best prices of the ascent; answers how many pairs the plans chose that had not been kept. */
export function priceAll(sieve: Sieve, ascent: Ascent): number {
  const { relaxation, trial, best } = sieve;
  const from = ascent.relaxation;
  carryPrices(from, ascent.best, relaxation, trial, across(from.layout, relaxation.layout));
  const value = evaluatePrices(relaxation, trial);
  if (value > sieve.value) {
    sieve.value = value;
    copyPrices(trial, best);
  }
  sieve.nextRound = Math.max(FIRST_ROUND, Math.ceil(PATIENCE * ascent.rounds));
  return keepPairs(sieve, relaxation.chosen);
}

/** Keeps the pairs of these duties; answers how many had not been kept. */
export function keep(sieve: Sieve, duties: readonly IndexedDuty[]): number {
  return keepPairs(sieve, pairsOf(sieve.relaxation.layout, duties));
}

function keepPairs({ isKept }: Sieve, pairs: readonly number[]): number {
  let missed = 0;
  for (const pair of pairs) {
    missed += 1 - isKept[pair]!;
    isKept[pair] = 1;
  }
  return missed;
}
