import { describe, expect, it } from '@jest/globals';
import { continueAscent, climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { nearCycle, nextCycle, strideAt } from '../../../src/engine/search/bound/cycles.js';
import { copyPrices } from '../../../src/engine/search/bound/prices.js';
import { relax } from '../../../src/engine/search/bound/relaxation.js';
import { compile, generateProblem } from '../../../src/engine/index.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';

describe('cycles of strides', () => {
  it('shrink evenly from the first to the last', () => {
    const cycle = { rounds: 100, first: 0.4, last: 0.001 };
    expect([0, 50, 100].map((round) => strideAt(cycle, round))).toEqual([0.4, 0.02, 0.001].map((each) => expect.closeTo(each, 9)));
  });

  it('end at shorter strides after a small gain, and stay long after a leap', () => {
    expect(nextCycle(2, 36_000_000, 36_100_000)).toEqual(nearCycle(2));
    for (const [before, value] of [
      [-40_000, 14_000],
      [680_000, 690_000],
    ] as const)
      expect(nextCycle(2, before, value).last).toBeGreaterThan(nearCycle(2).last);
  });

  it('know of their gain when the relaxation becomes another one', () => {
    const layout = layoutOf(compile(generateProblem({ schools: 3, observers: 6, seed: 1 })));
    const ascent = startAscent(relax(layout), () => undefined);
    for (let round = 0; round < 50; round += 1) climb(ascent);
    const gain = ascent.value - ascent.valueBefore;
    const next = continueAscent(ascent, relax(layout), (prices) => copyPrices(ascent.best, prices));
    expect(gain).toBeGreaterThan(0);
    expect(next.value - next.valueBefore).toBe(gain);
  });
});
