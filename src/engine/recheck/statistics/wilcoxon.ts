import { toNumber } from '../planner/rational.js';
import { doubledMidRanks } from './mid-ranks.js';

/** Wilcoxon's signed-rank test with mid-ranks, zeros left out, p from the exact permutation distribution. */
export interface SignedRank {
  readonly positive: number;
  readonly negative: number;
  readonly nonZero: number;
  readonly p: number;
}

/** The exact signed-rank test: every one of the 2ⁿ sign patterns counted, ties in ranks included. */
export function signedRank(differences: readonly number[]): SignedRank {
  const nonZero = differences.filter((d) => d !== 0);
  const doubled = doubledMidRanks(nonZero.map(Math.abs));
  const all = doubled.reduce((sum, rank) => sum + rank, 0);
  const positive = doubled.reduce((sum, rank, i) => (nonZero[i]! > 0 ? sum + rank : sum), 0);
  return {
    positive: positive / 2,
    negative: (all - positive) / 2,
    nonZero: nonZero.length,
    p: twoSided(doubled, Math.min(positive, all - positive)),
  };
}

function twoSided(doubledRanks: readonly number[], smaller: number): number {
  const ways: bigint[] = [1n];
  for (const rank of doubledRanks) {
    for (let sum = ways.length - 1; sum >= 0; sum--) {
      const n = ways[sum] ?? 0n;
      if (n > 0n) ways[sum + rank] = (ways[sum + rank] ?? 0n) + n;
    }
  }
  let tail = 0n;
  for (let sum = 0; sum <= smaller; sum++) tail += ways[sum] ?? 0n;
  return Math.min(1, toNumber({ numerator: 2n * tail, denominator: 2n ** BigInt(doubledRanks.length) }));
}
