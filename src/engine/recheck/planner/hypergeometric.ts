import type { Rational } from './rational.js';

/** n choose k, exactly; 0 outside 0 ≤ k ≤ n. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  const small = Math.min(k, n - k);
  let value = 1n;
  for (let i = 1; i <= small; i++) value = (value * BigInt(n - small + i)) / BigInt(i);
  return value;
}

/** A simple random sample without replacement: `sample` of `works`, of which `errors` are mis-marked. */
export interface SimpleSample {
  readonly works: number;
  readonly errors: number;
  readonly sample: number;
}

/** P(at most `most` mis-marked works in the sample). */
export function probabilityAtMost(most: number, simple: SimpleSample): Rational {
  const { works, errors, sample } = smallerFirst(simple);
  const good = works - errors;
  const first = Math.max(0, sample - good);
  const last = Math.min(most, errors, sample);
  let numerator = 0n;
  if (last >= first) {
    let term = choose(errors, first) * choose(good, sample - first);
    numerator = term;
    for (let x = first; x < last; x++) {
      term = (term * BigInt(errors - x) * BigInt(sample - x)) / (BigInt(x + 1) * BigInt(good - sample + x + 1));
      numerator += term;
    }
  }
  return { numerator, denominator: choose(works, sample) };
}

/** P(exactly `found` mis-marked works in the sample). */
export function probabilityOf(found: number, simple: SimpleSample): Rational {
  const { works, errors, sample } = smallerFirst(simple);
  return { numerator: choose(errors, found) * choose(works - errors, sample - found), denominator: choose(works, sample) };
}

/** Errors and sample may change places (how two sets meet has no order); short binomials are cheaper. */
function smallerFirst({ works, errors, sample }: SimpleSample): SimpleSample {
  return { works, errors: Math.max(errors, sample), sample: Math.min(errors, sample) };
}

/** The smallest whole number in [low, high] for which the (monotone) statement holds, or null. Small answers are found by small trials. */
export function smallest(low: number, high: number, holds: (n: number) => boolean): number | null {
  if (low > high) return null;
  let bottom = low;
  let top = low;
  for (let step = 1; !holds(top); step *= 2) {
    if (top === high) return null;
    bottom = top + 1;
    top = Math.min(high, top + step);
  }
  while (bottom < top) {
    const middle = Math.floor((bottom + top) / 2);
    if (holds(middle)) top = middle;
    else bottom = middle + 1;
  }
  return top;
}
