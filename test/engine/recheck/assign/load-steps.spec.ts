import { expect, it } from '@jest/globals';
import { randomFrom } from '../../../../src/engine/random.js';
import { loadSteps, type LoadStep } from '../../../../src/engine/recheck/assign/load-steps.js';
import { sumsOfWorks } from '../../../../src/engine/recheck/assign/sums-of-works.js';

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, minutes) => minutes);

/** Where so many minutes lie on a stair. */
function heightAt(steps: readonly LoadStep[], minutes: number): number {
  let [left, height] = [minutes, 0];
  for (const { width, slope } of steps) {
    height += slope * Math.min(left, width);
    left = Math.max(0, left - width);
  }
  return height;
}

it('whole works add up to some minutes and not to others', () => {
  const { most, isSum } = sumsOfWorks(
    [
      { minutes: 9, works: 1 },
      { minutes: 12, works: 2 },
    ],
    30,
    3,
  );
  expect(upTo(most).filter(isSum)).toEqual([0, 9, 12, 21, 24]);
});

it('a capacity below the shortest work lets nothing in', () => {
  expect(loadSteps(sumsOfWorks([{ minutes: 9, works: 5 }], 8, 9), new Set([0]))).toEqual([]);
});

it.each([1, 2, 3, 4, 5, 6])('a stair is never above the square of a sum, and touches it near the known loads (seed %i)', (seed) => {
  const random = randomFrom(seed);
  const lengths = [7, 9, 10, 14, 17].map((minutes) => ({ minutes, works: random.below(4 * seed) }));
  const sums = sumsOfWorks(lengths, 40 * seed + random.below(200), 1);
  const all = upTo(sums.most).filter(sums.isSum);
  const known = random.pick(all);
  const steps = loadSteps(sums, new Set([known]));
  expect(steps.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(sums.most, 8);
  for (const sum of all) expect(heightAt(steps, sum)).toBeLessThanOrEqual(sum ** 2 + 1e-6);
  const place = all.indexOf(known);
  for (const sum of all.slice(Math.max(0, place - 8), place + 8)) expect(heightAt(steps, sum)).toBeCloseTo(sum ** 2, 6);
});
