import { describe, expect, test } from '@jest/globals';
import { labelPlaces } from '../../src/drawing/label-places.js';
import { sharedDots } from '../../src/drawing/shared-dots.js';

const dotsAt = (...spots: readonly (readonly [number, number])[]) =>
  sharedDots(
    spots.map(([x, y], index) => ({ x, y, number: index + 1 })),
    ({ x, y }) => ({ x, y }),
    ({ number }) => number,
  );

describe('numbers in a drawing', () => {
  test('points that would cover one another share a dot and name all their numbers', () => {
    expect(dotsAt([100, 50], [101, 49], [200, 50]).map(({ text }) => text)).toEqual(['1, 2', '3']);
    expect(dotsAt(...Array.from({ length: 8 }, () => [100, 50] as const)).map(({ text }) => text)).toEqual(['1, 2… (8)']);
  });

  test('a number avoids its neighbours, however large its letters are', () => {
    const [left, right] = labelPlaces(dotsAt([100, 50], [120, 50]), 24 / 13);
    expect(left!.x).toBeLessThan(100);
    expect(right!.x).toBeGreaterThan(120);
  });

  test('a number that would end beyond the drawing stands on the other side of its dot', () => {
    expect(labelPlaces(dotsAt([100, 50]), 1, 110)[0]!.x).toBeLessThan(100);
    expect(labelPlaces(dotsAt([100, 50]), 1, 200)[0]!.x).toBeGreaterThan(100);
  });
});
