import type { CrossCheckSchool } from './cross-check.js';

/** Works of one school that go to one partner; the school checks about as many of another's in return. */
export interface Part {
  /** Index of the school. */
  readonly school: number;
  readonly works: number;
}

/** A school this many times the mean is split between two partners. */
const LARGE = 1.5;

/** The parts in which the works travel: one of each school, two of a large one. */
export function partsOf(schools: readonly Pick<CrossCheckSchool, 'works'>[]): Part[] {
  const mean = schools.reduce((sum, { works }) => sum + works, 0) / Math.max(1, schools.length);
  return schools.flatMap(({ works }, school) => {
    if (works === 0) return [];
    if (works < 2 || works <= LARGE * mean) return [{ school, works }];
    const half = Math.ceil(works / 2);
    return [
      { school, works: half },
      { school, works: works - half },
    ];
  });
}
