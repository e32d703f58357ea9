import { describe, expect, it } from '@jest/globals';
import { randomFrom } from '../../src/engine/index.js';

describe('a stream of random numbers', () => {
  it('is the same for the same seed and another for a seed that differs anywhere', () => {
    const stream = (seed: number) => Array.from({ length: 5 }, randomFrom(seed).next);
    expect(stream(1)).toEqual(stream(1));
    expect(new Set([0, 1, 2, 2 ** 32, 2 ** 32 + 1, -1].map((seed) => stream(seed).join(' '))).size).toBe(6);
  });

  it('stays in its bounds and reaches all of them evenly', () => {
    const random = randomFrom(3);
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 10_000; draw += 1) counts[random.between(2, 6) - 2]! += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('shuffles without losing or repeating anything', () => {
    expect(randomFrom(5).shuffled('abcdef').sort().join('')).toBe('abcdef');
  });
});
