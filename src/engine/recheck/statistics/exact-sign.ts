import { choose } from '../planner/hypergeometric.js';
import { toNumber } from '../planner/rational.js';

/** Exact two-sided p of a fair coin that fell `a` times on one side and `b` times on the other; 1 when it was not thrown. */
export function exactTwoSided(a: number, b: number): number {
  const n = a + b;
  let tail = 0n;
  for (let k = 0; k <= Math.min(a, b); k++) tail += choose(n, k);
  return Math.min(1, toNumber({ numerator: 2n * tail, denominator: 2n ** BigInt(n) }));
}
