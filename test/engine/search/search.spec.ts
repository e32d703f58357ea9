import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, nameDuties, searchRoster } from '../../../src/engine/index.js';
import { isPossible } from '../../support/possible-problems.js';
import { randomProblem } from '../../support/random-problem.js';

const PROBLEMS = Array.from({ length: 60 }, (_, seed) => randomProblem(seed + 1)).filter(isPossible);

function slices(count: number) {
  let done = 0;
  return () => {
    done += 1;
    return done > count;
  };
}

describe('the search', () => {
  it('breaks no rule, counts its cost right and never claims a bound above it', async () => {
    for (const problem of PROBLEMS) {
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

  it('proves the optimum of small problems', async () => {
    for (const seed of [29, 68]) {
      const result = await searchRoster(compile(randomProblem(seed)), { seed: 1, stop: slices(200) });
      expect(result.bound).toBe(result.incumbent);
    }
  });

  it('keeps the optimum when its duties are pinned', async () => {
    const problem = randomProblem(29);
    const best = await searchRoster(compile(problem), { seed: 1, stop: slices(200) });
    const pinned = { ...problem, pins: nameDuties(compile(problem), best.duties) };
    const again = await searchRoster(compile(pinned), { seed: 1, stop: slices(200) });
    expect(again.incumbent).toBe(best.incumbent);
  });

  it('never does worse with one more observer', async () => {
    const problem = randomProblem(68);
    const twin = { ...problem.people[0]!, id: 'twin' };
    const before = await searchRoster(compile(problem), { seed: 1, stop: slices(200) });
    const after = await searchRoster(compile({ ...problem, people: [...problem.people, twin] }), { seed: 1, stop: slices(200) });
    expect(after.incumbent).toBeLessThanOrEqual(before.incumbent);
  });

  it('gives the same duties for the same seed', async () => {
    const instance = compile(randomProblem(29));
    const run = () => searchRoster(instance, { seed: 7, stop: slices(4) });
    expect((await run()).duties).toEqual((await run()).duties);
  });
});
