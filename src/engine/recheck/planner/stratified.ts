import { strongestFirst } from '../strongest-first.js';
import type { Rational } from './rational.js';

/** A stratum of a stratified sample: its works and how many of them are drawn. */
export interface SampledStratum {
  readonly works: number;
  readonly sample: number;
}

/**
 * The chance that a stratified sample misses every one of `errors` mis-marked works for the worst placement of them over the strata.
 * One more error in a stratum with d errors lowers the chance by the factor (N−d−n)/(N−d), which falls as d grows: always taking the
 * largest factor is therefore the worst placement, exactly.
 */
export function worstCaseMiss(strata: readonly SampledStratum[], errors: number): Rational {
  const factors = [...worstFactors(strata, errors)];
  return {
    numerator: factors.reduce((product, [missed]) => product * BigInt(missed), 1n),
    denominator: factors.reduce((product, [, open]) => product * BigInt(open), 1n),
  };
}

/** The same as a printable number, for any number of works. */
export function worstCaseMissNumber(strata: readonly SampledStratum[], errors: number): number {
  let chance = 1;
  for (const [missed, open] of worstFactors(strata, errors)) if ((chance *= missed / open) === 0) break;
  return chance;
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

/** The factors (N−d−n, N−d) by which the chance falls, error after error, each in the stratum where it falls least. */
function* worstFactors(strata: readonly SampledStratum[], errors: number): Generator<readonly [missed: number, open: number]> {
  const open = strata.map(({ works }) => works);
  const missed = (h: number): number => Math.max(0, open[h]! - strata[h]!.sample);
  const claims = strongestFirst(strata.length, (a, b) => missed(b) * open[a]! - missed(a) * open[b]! || a - b);
  for (let error = 0; error < errors; error++) {
    const where = claims.strongest();
    if (missed(where) === 0) return yield [0, 1];
    yield [missed(where), open[where]!];
    open[where]! -= 1;
    claims.weakened();
  }
}
