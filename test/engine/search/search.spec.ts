import { describe, expect, it } from '@jest/globals';
import { brokenRules, checkDuties, compile, nameDuties, rosterOf, searchRoster } from '../../../src/engine/index.js';
import { randomProblem } from '../../support/random-problem.js';

const SEEDS = Array.from({ length: 150 }, (_, seed) => seed + 1);

/** Problems whose pins do not contradict the rules. */
function feasibleProblems() {
  return SEEDS.map((seed) => randomProblem(seed)).filter((problem) => {
    const instance = compile(problem);
    return brokenRules(instance, rosterOf(instance, instance.pins)).length === 0;
  });
}

function slices(count: number) {
  let done = 0;
  return () => {
    done += 1;
    return done > count;
  };
}

describe('the search', () => {
  it('breaks no rule, counts its cost right and never claims a bound above it', async () => {
    for (const problem of feasibleProblems()) {
      const instance = compile(problem);
      const result = await searchRoster(instance, { seed: 1, stop: slices(3) });
      const check = checkDuties(problem, nameDuties(instance, result.duties));
      expect(check.violations).toEqual([]);
      expect(result.incumbent).toBe(check.objective);
      expect(result.bound).toBeLessThanOrEqual(check.objective);
    }
  });

  it('reports costs that only fall and bounds that only rise', async () => {
    const told: (readonly [number, number])[] = [];
    const instance = compile(randomProblem(29));
    await searchRoster(instance, {
      seed: 1,
      stop: slices(5),
      onProgress: ({ incumbent, bound }) => told.push([incumbent, bound]),
    });
    expect(told.map(([incumbent]) => incumbent)).toEqual(told.map(([incumbent]) => incumbent).toSorted((a, b) => b - a));
    expect(told.map(([, bound]) => bound)).toEqual(told.map(([, bound]) => bound).toSorted((a, b) => a - b));
  });

  it('gives the same duties for the same seed', async () => {
    const instance = compile(randomProblem(29));
    const run = () => searchRoster(instance, { seed: 7, stop: slices(4) });
    expect((await run()).duties).toEqual((await run()).duties);
  });
});
