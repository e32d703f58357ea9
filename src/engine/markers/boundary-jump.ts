import { type Boundaries, found, guarded, type MarkerFinding, type MarkerReference } from './model.js';
import { countsOf } from './reference.js';
import { normalAtLeast } from './tails.js';

const FULL_SIZE = 50;
const LEAST_SIZE = 20;

/**
 * M1: more pupils just at a boundary than just below it, beyond the same jump in the reference. The reference's jump is
 * taken at the school's size: z grows with the root of the number of pupils, and a large reference would drown the school.
 */
export function boundaryJump(scores: readonly number[], boundaries: Boundaries, reference: MarkerReference): MarkerFinding {
  const n = scores.length;
  if (n < LEAST_SIZE) return guarded('M1');
  const counts = countsOf(scores);
  const scale = n / reference.participants;
  const jumps = boundaries.map((b) => jump(counts, b) - jump(reference.counts, b) * Math.sqrt(scale));
  const [first = 0, second = 0] = jumps.toSorted((one, other) => other - one);
  const [z3 = 0, z4 = 0, z5 = 0] = jumps;
  const finding = found('M1', first >= 2.58 || second >= 2, chanceOf(first, second), { z3, z4, z5, n });
  return { ...finding, isApproximate: n < FULL_SIZE };
}

function jump(counts: readonly number[], boundary: number): number {
  const [at, below] = [counts[boundary] ?? 0, counts[boundary - 1] ?? 0];
  return at + below === 0 ? 0 : (at - below) / Math.sqrt(at + below);
}

/** One of three jumps as high as the first, or two of three as high as the second; two ways to be flagged cost a factor of two. */
function chanceOf(first: number, second: number): number {
  const [one, other] = [normalAtLeast(first), normalAtLeast(second)];
  return Math.min(1, 2 * Math.min(1 - (1 - one) ** 3, 3 * other ** 2 - 2 * other ** 3));
}
