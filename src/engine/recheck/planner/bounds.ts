import { probabilityAtMost, smallest } from './hypergeometric.js';
import { atMost, complement, type Rational } from './rational.js';

/** What a finished sample says: `found` mis-marked works in `sample` of `works`. */
export interface Finding {
  readonly works: number;
  readonly sample: number;
  readonly found: number;
}

/** The largest number of mis-marked works D with P(X ≤ found | D) > risk: an exact upper bound at confidence 1 − risk. */
export function upperErrors({ works, sample, found }: Finding, risk: Rational): number {
  const most = works - (sample - found);
  const refuted = smallest(found, most, (errors) => atMost(probabilityAtMost(found, { works, errors, sample }), risk));
  return refuted === null ? most : refuted - 1;
}

/** The smallest number of mis-marked works D with P(X ≥ found | D) > risk. */
export function lowerErrors({ works, sample, found }: Finding, risk: Rational): number {
  if (found === 0) return 0;
  const most = works - (sample - found);
  return (
    smallest(found, most, (errors) => !atMost(complement(probabilityAtMost(found - 1, { works, errors, sample })), risk)) ?? most
  );
}
