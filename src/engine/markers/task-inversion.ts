import { doubledMidRanks } from '../recheck/statistics/mid-ranks.js';
import { found, guarded, type MarkerFinding } from './model.js';
import { meanOf } from './tails.js';

const HARD = 0.3;
const EASY = 0.6;

/** M6: hard tasks were solved better than easy ones, or the order of the tasks is not that of the reference. The definition has no test. */
export function taskInversion(pupils: number, success: readonly number[], expected: readonly number[]): MarkerFinding {
  if (pupils < 20 || success.length < 8 || expected.length !== success.length) return guarded('M6');
  const rho = rankCorrelation(success, expected);
  if (rho === null) return guarded('M6');
  const hard = success.filter((_, task) => expected[task]! < HARD);
  const easy = success.filter((_, task) => expected[task]! > EASY);
  const inversions = hard.reduce((count, share) => count + easy.filter((other) => share > other).length, 0);
  return found('M6', rho < 0.5 || inversions >= 2, null, { rho, inversions, tasks: success.length, n: pupils });
}

/** Spearman's ρ with mid-ranks; null when one side is all ties. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number | null {
  const [a, b] = [centred(doubledMidRanks(one)), centred(doubledMidRanks(other))];
  const product = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  const scale = Math.sqrt(product(a, a) * product(b, b));
  return scale === 0 ? null : product(a, b) / scale;
}

function centred(values: readonly number[]): readonly number[] {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}
