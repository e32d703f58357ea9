import { describe, expect, it } from '@jest/globals';
import { generateRecheckProblem, randomFrom } from '../../../../src/engine/index.js';
import { cheapestOfAll } from '../../../support/cheapest-assignment.js';
import { expert, randomRecheck, recheck, work } from '../../../support/recheck-builders.js';
import { solved } from '../../../support/solved-recheck.js';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe('the assignment of works to experts', () => {
  it.each(seeds)('is proved to be what trying everything finds (seed %i)', async (seed) => {
    const problem = randomRecheck(seed, 4, 3);
    const solution = await solved(problem);
    expect(solution.status).toBe('optimal');
    expect(solution.objective).toBe(cheapestOfAll(problem));
  });

  it.each([1, 2, 3])(
    'costs the same whatever the works and experts are called and however they are listed (seed %i)',
    async (seed) => {
      const problem = randomRecheck(seed + 100, 10, 5);
      const random = randomFrom(seed);
      const other = {
        ...problem,
        works: random.shuffled(problem.works).map((own) => ({ ...own, id: `x${own.id}` })),
        experts: random.shuffled(problem.experts),
      };
      const [one, two] = [await solved(problem), await solved(other)];
      expect([one.status, two.status]).toEqual(['optimal', 'optimal']);
      expect(two.objective).toBe(one.objective);
    },
  );

  it('is never dearer with one more expert', async () => {
    const problem = randomRecheck(7, 10, 4);
    const richer = { ...problem, experts: [...problem.experts, expert('new')] };
    expect((await solved(richer)).objective).toBeLessThanOrEqual((await solved(problem)).objective);
  });

  it('gives the same answer for the same seed', async () => {
    const problem = generateRecheckProblem({ works: 60, experts: 8, schools: 5, seed: 3 });
    const [one, two] = [await solved(problem, 5), await solved(problem, 5)];
    expect(two.assignments).toEqual(one.assignments);
  });

  it('follows the order of the draw: equal works go to the experts in the order of the document', async () => {
    const works = ['a', 'b', 'c', 'd'].map((id) => work(id));
    const { assignments } = await solved(recheck(works, [expert('E1'), expert('E2')]));
    expect(assignments.map(({ work: id, expert: who, position }) => [id, who, position])).toEqual([
      ['a', 'E1', 1],
      ['b', 'E1', 2],
      ['c', 'E2', 1],
      ['d', 'E2', 2],
    ]);
  });

  it('leaves a work open that nobody may check, and says so', async () => {
    const problem = recheck([work('a'), work('b', { grade: 9 })], [expert('E1')], { minExpertsPerSchool: 1 });
    const { shortages, status } = await solved(problem);
    expect({ shortages, status }).toEqual({ shortages: [{ work: 'b', missing: 1 }], status: 'optimal' });
  });

  it('is right without works or without experts', async () => {
    expect(await solved(recheck([], [expert('E1')]))).toMatchObject({ status: 'optimal', objective: 0 });
    expect(await solved(recheck([work('a')], []))).toMatchObject({ status: 'optimal', objective: 100_000 });
  });

  it('is proved optimal for a commission without enough time for all works', async () => {
    const ample = generateRecheckProblem({ works: 120, experts: 6, schools: 6, seed: 1 });
    const problem = { ...ample, experts: ample.experts.map((own) => ({ ...own, capacityMinutes: own.capacityMinutes / 2 })) };
    const { status, shortages } = await solved(problem, 1, 60);
    expect(status).toBe('optimal');
    expect(shortages.length).toBeGreaterThan(0);
  });
});
