import type { MarkerReference, PupilResult } from '../../src/engine/index.js';

/** A reference of 100 pupils in which nothing stands out, but for what is given. */
export function reference(given: Partial<MarkerReference> = {}): MarkerReference {
  return {
    participants: 100,
    counts: Array.from({ length: 20 }, () => 5),
    mean: 10,
    deviation: 4,
    shareOfTwos: 0.1,
    mismatchShare: 0.05,
    confirmedShare: 0.6,
    taskSuccess: [],
    ...given,
  };
}

export function pupil(given: Partial<PupilResult> = {}): PupilResult {
  return { score: 10, mark: 3, journal: null, tasks: [], ...given };
}

/** The value so many times: `times([3, 12], [4, 8])` are twelve 3s and eight 4s. */
export function times(...groups: readonly (readonly [value: number, count: number])[]): number[] {
  return groups.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}
