import type { PupilResult } from '../engine/index.js';
import type { SchoolPupils } from './school-results.js';

/** Smaller groups are neither shown nor compared with. */
export const LEAST_GROUP = 10;

/** What the charts of a school are drawn of; null for a group in which somebody could be recognised. */
export function schoolChart(schools: readonly SchoolPupils[], index: number, most: number) {
  const { pupils } = schools[index]!;
  if (pupils.length < LEAST_GROUP) return null;
  const others = schools.toSpliced(index, 1).flatMap((school) => school.pupils);
  const pairs = pupils.flatMap(({ mark, journal }) => (journal === null ? [] : [mark - journal]));
  return {
    scores: histogram(pupils, most),
    reference: others.length < LEAST_GROUP ? [] : histogram(others, most).map((count) => count / others.length),
    journal: {
      lowered: pairs.filter((difference) => difference < 0).length,
      confirmed: pairs.filter((difference) => difference === 0).length,
      raised: pairs.filter((difference) => difference > 0).length,
    },
  };
}

/** The number of pupils, where it may be shown. */
export function shownSize({ pupils }: SchoolPupils): number | null {
  return pupils.length < LEAST_GROUP ? null : pupils.length;
}

function histogram(pupils: readonly PupilResult[], most: number): readonly number[] {
  const counts = Array.from({ length: most + 1 }, () => 0);
  for (const { score } of pupils) counts[Math.min(score, most)]! += 1;
  return counts;
}
