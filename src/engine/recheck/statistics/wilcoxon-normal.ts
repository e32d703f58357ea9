import jstat from 'jstat';
import { doubledMidRanks } from './mid-ranks.js';

/** What becomes of equal marks: left out before ranking (Wilcoxon) or ranked and then left out (Pratt). */
export type ZeroTreatment = 'wilcoxon' | 'pratt';

/** The signed-rank test by its normal approximation; `statistic` is the smaller sum of ranks. */
export interface SignedRankNormal {
  readonly statistic: number;
  /** null when no two marks differ. */
  readonly p: number | null;
}

/** Wilcoxon's test for many differences, with mid-ranks and the correction for ties; few are counted exactly by `signedRank`. */
export function signedRankNormal(
  differences: readonly number[],
  zeros: ZeroTreatment,
  { isCorrected }: { readonly isCorrected: boolean },
): SignedRankNormal {
  const ranked = zeros === 'pratt' ? differences : differences.filter((d) => d !== 0);
  const ranks = doubledMidRanks(ranked.map(Math.abs)).map((doubled) => doubled / 2);
  const sumWhere = (holds: (d: number) => boolean) => ranks.reduce((sum, rank, i) => (holds(ranked[i]!) ? sum + rank : sum), 0);
  const positive = sumWhere((d) => d > 0);
  const statistic = Math.min(
    positive,
    sumWhere((d) => d < 0),
  );
  const signed = ranks.filter((_, i) => ranked[i] !== 0);
  const mean = signed.reduce((sum, rank) => sum + rank, 0) / 2;
  const deviation = Math.sqrt(signed.reduce((sum, rank) => sum + rank * rank, 0)) / 2;
  if (deviation === 0) return { statistic, p: null };
  const distance = Math.max(0, mean - statistic - (isCorrected ? 0.5 : 0));
  return { statistic, p: 2 * jstat.normal.cdf(-distance / deviation, 0, 1) };
}
