import { strongestFirst } from '../strongest-first.js';

/** A stratum and how many works it has. */
export interface StratumSize {
  readonly name: string;
  readonly size: number;
}

/**
 * Webster's allocation of `total` works: every stratum starts from its own number in `minOf`, else from
 * `minPerStratum` (at most its size), each further work goes to the stratum with the largest size / (2·taken + 1), ties to the earlier one. House-monotone (a larger total never shrinks a stratum), which
 * largest remainders are not; so a sample can be extended without giving works back.
 */
export function websterAllocation(
  strata: readonly StratumSize[],
  total: number,
  minPerStratum: number,
  minOf: ReadonlyMap<string, number> = new Map(),
): number[] | null {
  const taken = strata.map(({ name, size }) => Math.min(minOf.get(name) ?? minPerStratum, size));
  const available = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  let left = total - taken.reduce((sum, n) => sum + n, 0);
  if (left < 0 || total > available) return null;
  const claims = strongestFirst(strata.length, (a, b) => strengthOrder(strata, taken, a, b));
  for (; left > 0; left--) {
    taken[claims.strongest()]! += 1;
    claims.weakened();
  }
  return taken;
}

/** Exhausted strata come last; products of whole numbers compare the quotients exactly. */
function strengthOrder(strata: readonly StratumSize[], taken: readonly number[], a: number, b: number): number {
  const [full, other] = [taken[a]! >= strata[a]!.size, taken[b]! >= strata[b]!.size];
  if (full !== other) return full ? 1 : -1;
  return strata[b]!.size * (2 * taken[a]! + 1) - strata[a]!.size * (2 * taken[b]! + 1) || a - b;
}
