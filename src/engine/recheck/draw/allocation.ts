/** A stratum and how many works it has. */
export interface StratumSize {
  readonly name: string;
  readonly size: number;
}

/**
 * Webster's allocation of `total` works: every stratum starts from `minPerStratum` (or its size), each further work goes to the
 * stratum with the largest size / (2·taken + 1), ties to the earlier one. House-monotone (a larger total never shrinks a stratum), which
 * largest remainders are not; so a sample can be extended without giving works back.
 */
export function websterAllocation(strata: readonly StratumSize[], total: number, minPerStratum: number): number[] | null {
  const taken = strata.map((stratum) => Math.min(minPerStratum, stratum.size));
  const available = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  let left = total - taken.reduce((sum, n) => sum + n, 0);
  if (left < 0 || total > available) return null;
  for (; left > 0; left--) {
    const next = strongestClaim(strata, taken);
    taken[next]! += 1;
  }
  return taken;
}

function strongestClaim(strata: readonly StratumSize[], taken: readonly number[]): number {
  let best = -1;
  for (let h = 0; h < strata.length; h++) {
    if (taken[h]! >= strata[h]!.size) continue;
    if (best < 0 || strata[h]!.size * (2 * taken[best]! + 1) > strata[best]!.size * (2 * taken[h]! + 1)) best = h;
  }
  return best;
}
