import { exactTwoSided } from '../recheck/statistics/exact-sign.js';
import { found, guarded, type MarkerFinding } from './model.js';
import { meanOf } from './tails.js';

/** One work: the school's score and that of the recheck. */
export interface RecheckedScore {
  readonly school: number;
  readonly recheck: number;
}

/** M9: the school gave more points than the recheck did. */
export function recheckGap(works: readonly RecheckedScore[]): MarkerFinding {
  if (works.length < 10) return guarded('M9');
  const gaps = works.map(({ school, recheck }) => school - recheck);
  const higher = gaps.filter((gap) => gap > 0).length;
  const lower = gaps.filter((gap) => gap < 0).length;
  const p = exactTwoSided(higher, lower);
  const gap = meanOf(gaps);
  return found('M9', gap >= 1 && p <= 0.05, p, { gap, higher, lower, works: works.length });
}
