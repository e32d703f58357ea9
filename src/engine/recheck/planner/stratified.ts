import { choose } from './hypergeometric.js';
import { toNumber, type Rational } from './rational.js';

/** A stratum of a stratified sample: its works and how many of them are drawn. */
export interface SampledStratum {
  readonly works: number;
  readonly sample: number;
}

/** The chance that a stratified sample misses every one of `errors` mis-marked works for the worst placement of them over the strata. */
export function worstCaseMiss(strata: readonly SampledStratum[], errors: number): Rational {
  let best: bigint[] = [1n];
  let denominator = 1n;
  for (const { works, sample } of strata) {
    const missed = Array.from({ length: works - sample + 1 }, (_, d) => choose(works - d, sample));
    best = widest(best, missed, errors);
    denominator *= choose(works, sample);
  }
  return { numerator: best[errors] ?? 0n, denominator };
}

/** The stratified estimate of the share of mis-marked works with its standard error (normal approximation). */
export function stratifiedShare(strata: readonly (SampledStratum & { readonly found: number })[]): {
  readonly share: number;
  readonly error: number;
} {
  const total = strata.reduce((sum, stratum) => sum + stratum.works, 0);
  let share = 0;
  let variance = 0;
  for (const { works, sample, found } of strata) {
    const weight = works / total;
    const p = found / sample;
    share += weight * p;
    variance += (weight ** 2 * (1 - sample / works) * p * (1 - p)) / (sample - 1);
  }
  return { share, error: Math.sqrt(variance) };
}

/** The worst-case miss as a printable number. */
export function worstCaseMissNumber(strata: readonly SampledStratum[], errors: number): number {
  return toNumber(worstCaseMiss(strata, errors));
}

/** best'[e] = max over d of best[e − d] · missed[d]. */
function widest(best: readonly bigint[], missed: readonly bigint[], errors: number): bigint[] {
  const next = Array.from({ length: Math.min(errors, best.length + missed.length - 2) + 1 }, () => 0n);
  best.forEach((ways, before) => {
    for (let d = 0; d < missed.length && before + d < next.length; d++) {
      const product = ways * missed[d]!;
      if (product > next[before + d]!) next[before + d] = product;
    }
  });
  return next;
}
