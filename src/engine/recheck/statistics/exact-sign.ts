import { choose } from '../planner/hypergeometric.js';
import { toNumber } from '../planner/rational.js';

/** Exact two-sided p of a fair coin that fell `a` times on one side and `b` times on the other; 1 when it was not thrown. */
export function exactTwoSided(a: number, b: number): number {
  const n = a + b;
  let tail = 0n;
  for (let k = 0; k <= Math.min(a, b); k++) tail += choose(n, k);
  return Math.min(1, toNumber({ numerator: 2n * tail, denominator: 2n ** BigInt(n) }));
}

/**
 * The same for a coin that may be thrown again for whatever reason, an enlarged sample: (n + 1) · P(a of n), the inverse of a bet spread
 * evenly over all coins. By Ville's inequality a fair coin ever gets below p with a chance of at most p.
 */
export function sequentialTwoSided(a: number, b: number): number {
  const n = a + b;
  return Math.min(1, toNumber({ numerator: BigInt(n + 1) * choose(n, a), denominator: 2n ** BigInt(n) }));
}
