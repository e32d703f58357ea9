import { climb, settledAscent, type Ascent } from '../bound/ascent.js';
import { levelPrices } from '../bound/first-prices.js';
import { carryOver } from '../bound/prices.js';
import { newPrices, type Relaxation } from '../bound/relaxation.js';
import { across } from './across.js';
import { carryPrices } from './carry-prices.js';
import { keepBest, keepPairs, nextRoundAfter, unpriced, type Sieve } from './sieve.js';

/** All pairs are priced so often before the search: as often as so many looks at pairs let, within limits. */
const SIFTING = { looks: 20_000_000, least: 3, most: 10 };
/** Strides about the level, wide enough for plans to differ. */
const ABOUT_LEVEL = { first: 0.2, last: 0.1 };
/** Strides of the climb from the level, which is near already. */
const FROM_LEVEL = { rounds: 100, first: 0.1, last: 0.002 };

/**
 * Prices all pairs at the best level (`levelPrices`) of those near, and a few times about it, and keeps what the plans choose: who
 * live near are the same few for all of a school's slots, and with those alone a region's best roster costs a tenth more. Yields after each
 * time.
 */
export function* sift(sieve: Sieve, near: Relaxation): Generator<void> {
  const pricing = (sieve.pricing ??= unpriced(sieve.whole));
  const level = newPrices(near);
  levelPrices(near, level);
  const rounds = Math.max(SIFTING.least, Math.min(SIFTING.most, Math.floor(SIFTING.looks / (sieve.whole.pairs + 1))));
  const ascent = settledAscent(pricing.relaxation, (prices) => carryOver(level, prices), { rounds, ...ABOUT_LEVEL });
  while (true) {
    keepPairs(sieve, pricing.relaxation.chosen);
    keepBest(pricing, ascent);
    yield;
    if (ascent.rounds === rounds) break;
    climb(ascent);
  }
}

/** The climb in a part of the whole, from the prices that sifting left; what they cost tells when all pairs are priced next. */
export function climbFromSieve(sieve: Sieve, part: Relaxation): Ascent {
  const { relaxation, best } = sieve.pricing!;
  const way = across(relaxation.layout, part.layout);
  const ascent = settledAscent(part, (prices) => carryPrices(relaxation, best, part, prices, way), FROM_LEVEL);
  sieve.nextRound = nextRoundAfter(sieve, ascent);
  return ascent;
}
