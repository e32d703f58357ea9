import { found, guarded, type MarkerFinding, type MarkerReference } from './model.js';
import { chiSquareAtMost, varianceOf } from './tails.js';

/** M4: the scores of a school are much more alike than those of the reference. */
export function varianceCollapse(scores: readonly number[], { deviation }: MarkerReference): MarkerFinding {
  const n = scores.length;
  if (n < 20 || deviation === 0) return guarded('M4');
  const ratio = varianceOf(scores) / deviation ** 2;
  const p = chiSquareAtMost((n - 1) * ratio, n - 1);
  const spread = Math.sqrt(ratio);
  return found('M4', p <= 0.01 && spread <= 0.6, p, { spread, n });
}
