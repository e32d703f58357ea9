import { found, guarded, type MarkerFinding } from './model.js';
import { normalAtLeast } from './tails.js';

/** Where a cohort stood in one year: its distance from the reference in standard deviations, and its size. */
export interface CohortStanding {
  readonly d: number;
  readonly n: number;
}

/** M7: a cohort that stood far higher in grade 4 than a year later in grade 5. */
export function cohortDrop(grade4: CohortStanding, grade5: CohortStanding): MarkerFinding {
  if (grade4.n < 20 || grade5.n < 20) return guarded('M7');
  const drop = grade4.d - grade5.d;
  const p = normalAtLeast(drop / Math.sqrt(1 / grade4.n + 1 / grade5.n));
  return found('M7', drop >= 0.7, p, { drop, d4: grade4.d, d5: grade5.d, n: grade5.n });
}
