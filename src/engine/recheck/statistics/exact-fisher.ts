import { probabilityAtMost } from '../planner/hypergeometric.js';
import { complement, toNumber } from '../planner/rational.js';

/** So many of so many works. */
export interface CountOf {
  readonly of: number;
  readonly count: number;
}

/** Fisher's exact p, doubled for both sides, that the first part has so much larger a share than the other by chance; 1 if it has not. */
export function exactLarger(one: CountOf, other: CountOf): number {
  const simple = { works: one.of + other.of, errors: one.count + other.count, sample: one.of };
  return Math.min(1, 2 * toNumber(complement(probabilityAtMost(one.count - 1, simple))));
}
