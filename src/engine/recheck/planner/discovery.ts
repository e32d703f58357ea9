import { probabilityAtMost, smallest } from './hypergeometric.js';
import { atMost, ceilOf, complement, toNumber, type Rational } from './rational.js';

/** The fewest errors that make a share: max(1, ⌈share · works⌉). */
export function errorsOf(share: Rational, works: number): number {
  return Math.max(1, ceilOf(share, works));
}

/**
 * The smallest sample that holds more than `tolerated` mis-marked works with the confidence when `errors` of `works` are mis-marked:
 * P(X ≤ tolerated) ≤ 1 − confidence in exact rationals, because ties decide (10 works, 1 error, 90 %: 9, not 10). Null: impossible.
 */
export function discoverySize(works: number, errors: number, confidence: Rational, tolerated = 0): number | null {
  if (errors <= tolerated) return null;
  const risk = complement(confidence);
  return smallest(Math.min(tolerated + 1, works), works, (sample) =>
    atMost(probabilityAtMost(tolerated, { works, errors, sample }), risk),
  );
}

/** What "share of the works" buys: the sample and its chance of holding at least one mis-marked work. */
export function fixedShare(works: number, share: Rational, errors: number): { readonly sample: number; readonly detect: number } {
  const sample = ceilOf(share, works);
  return { sample, detect: toNumber(complement(probabilityAtMost(0, { works, errors, sample }))) };
}
