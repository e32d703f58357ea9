import { probabilityAtMost, probabilityOf, smallest } from './hypergeometric.js';
import { atMost, complement, divided, type Rational } from './rational.js';

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

/**
 * The numbers of mis-marked works that stay possible whenever and for whatever reason the sample was looked at and enlarged: D is refuted
 * once P(X = found | D) ≤ risk / (sample + 1). That is the prior-posterior ratio of Waudby-Smith and Ramdas (2020), every D being equally
 * likely beforehand; by Ville's inequality the true D is ever refuted with at most that risk, at both ends together.
 */
export function sequentialErrors(
  { works, sample, found }: Finding,
  risk: Rational,
): { readonly least: number; readonly most: number } {
  const limit = divided(risk, BigInt(sample + 1));
  const isRefuted = (errors: number) => atMost(probabilityOf(found, { works, errors, sample }), limit);
  const highest = works - (sample - found);
  const likeliest = sample === 0 ? found : Math.min(highest, Math.max(found, Math.floor((found * (works + 1)) / sample)));
  const refuted = smallest(likeliest, highest, isRefuted);
  return { least: smallest(found, likeliest, (errors) => !isRefuted(errors))!, most: refuted === null ? highest : refuted - 1 };
}
