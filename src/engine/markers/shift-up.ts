import { found, guarded, type MarkerFinding, type MarkerReference } from './model.js';
import { meanOf, normalAtLeast } from './tails.js';

/** How far a school's mean lies above the reference, in the reference's standard deviations. */
export function standardShift(scores: readonly number[], { mean, deviation }: MarkerReference): number {
  return (meanOf(scores) - mean) / deviation;
}

/** M2: the whole school lies far above the reference. */
export function shiftUp(scores: readonly number[], reference: MarkerReference): MarkerFinding {
  const n = scores.length;
  if (n < 20 || reference.deviation === 0) return guarded('M2');
  const d = standardShift(scores, reference);
  const z = d * Math.sqrt(n);
  return found('M2', z >= 2.58 && d >= 0.5, normalAtLeast(z), { z, d, n });
}
