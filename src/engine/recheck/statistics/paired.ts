import jstat from 'jstat';
import { exactTwoSided } from './exact-sign.js';

/** The mean signed difference of paired marks with Student's test and interval, and Bland and Altman's limits of agreement. */
export interface PairedDifference {
  readonly works: number;
  readonly mean: number;
  readonly deviation: number;
  /** null when all differences are equal. */
  readonly t: number | null;
  readonly p: number | null;
  readonly interval95: readonly [number, number];
  readonly limitsOfAgreement: readonly [number, number];
}

/** Bland and Altman (1986) set their limits at 1.96 standard deviations. */
const BLAND_ALTMAN = 1.96;

/** Paired differences (recheck − original), at least two. */
export function pairedDifference(differences: readonly number[]): PairedDifference | null {
  const works = differences.length;
  if (works < 2) return null;
  const mean = differences.reduce((sum, d) => sum + d, 0) / works;
  const deviation = Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (works - 1));
  const error = deviation / Math.sqrt(works);
  const t = error === 0 ? null : mean / error;
  const half = jstat.studentt.inv(0.975, works - 1) * error;
  const spread = BLAND_ALTMAN * deviation;
  return {
    works,
    mean,
    deviation,
    t,
    p: t === null ? null : 2 * (1 - jstat.studentt.cdf(Math.abs(t), works - 1)),
    interval95: [mean - half, mean + half],
    limitsOfAgreement: [mean - spread, mean + spread],
  };
}

/** The sign test: differences above and below zero and the exact two-sided p, zeros left out. */
export function signTest(differences: readonly number[]): {
  readonly positive: number;
  readonly negative: number;
  readonly p: number;
} {
  const positive = differences.filter((d) => d > 0).length;
  const negative = differences.filter((d) => d < 0).length;
  return { positive, negative, p: exactTwoSided(positive, negative) };
}

/** McNemar's exact test of discordant pairs b and c: the sign test by another name. */
export function mcnemarExact(b: number, c: number): number {
  return exactTwoSided(b, c);
}
