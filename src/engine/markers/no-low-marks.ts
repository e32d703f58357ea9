import { found, guarded, type MarkerFinding, type MarkerReference } from './model.js';
import { binomialAtMost } from './tails.js';

/** M3: far fewer marks 2 than the reference makes one expect. */
export function noLowMarks(marks: readonly number[], { shareOfTwos }: MarkerReference): MarkerFinding {
  const n = marks.length;
  const expected = n * shareOfTwos;
  if (expected < 5) return guarded('M3');
  const twos = marks.filter((mark) => mark === 2).length;
  const p = binomialAtMost(twos, n, shareOfTwos);
  return found('M3', p <= 0.01, p, { twos, expected, n });
}
