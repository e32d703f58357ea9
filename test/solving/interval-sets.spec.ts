import { describe, expect, test } from '@jest/globals';
import { holds, merged, minus, type Stretch } from '../../src/solving/interval-sets.js';

const gap: readonly Stretch[] = [
  [0, 10],
  [12, 20],
];

describe('stretches of time', () => {
  test('that overlap or touch become one, whatever their order', () => {
    const scattered: readonly Stretch[] = [
      [10, 20],
      [30, 40],
      [20, 25],
      [5, 12],
      [7, 7],
    ];
    expect(merged(scattered)).toEqual([
      [5, 25],
      [30, 40],
    ]);
  });

  test('lose what is taken away from the beginning, the middle and the end', () => {
    expect(
      minus(gap, [
        [0, 2],
        [4, 6],
        [15, 40],
      ]),
    ).toEqual([
      [2, 4],
      [6, 10],
      [12, 15],
    ]);
    expect(minus(gap, gap)).toEqual([]);
  });

  test('hold another only if no gap lies in it', () => {
    expect(holds(gap, [2, 10])).toBe(true);
    expect(holds(gap, [8, 13])).toBe(false);
  });
});
