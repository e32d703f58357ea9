import { describe, expect, it } from '@jest/globals';
import { checkAssignments, generateRecheckProblem, readRecheckProblem, type RecheckProblem } from '../../../../src/engine/index.js';
import { cheapestOfAll } from '../../../support/cheapest-assignment.js';
import { optimumByHighs } from '../../../support/plain-recheck-program.js';
import { expert, randomRecheck, recheck, work } from '../../../support/recheck-builders.js';
import { solved } from '../../../support/solved-recheck.js';

const seeds = Array.from({ length: 8 }, (_, index) => index + 1);

describe('what is handed out already', () => {
  it.each(seeds)('stays, and the rest is proved to be what trying everything finds (seed %i)', async (seed) => {
    const problem = await withoutFirst(randomRecheck(seed, 4, 3));
    const { status, objective, assignments } = await solved(problem);
    expect([status, objective]).toEqual(['optimal', cheapestOfAll(problem)]);
    for (const kept of problem.kept!) expect(assignments).toContainEqual(expect.objectContaining(kept));
  });

  it.each(seeds.slice(0, 4))('stays, and the rest is proved to be what HiGHS finds (seed %i)', async (seed) => {
    const problem = await withoutFirst(randomRecheck(seed + 50, 18, 6));
    const { status, objective } = await solved(problem);
    expect([status, objective]).toEqual(['optimal', await optimumByHighs(problem)]);
  });

  it.each(seeds.slice(4))(
    'stays, and a single expert’s few works over many others are proved to be what HiGHS finds (seed %i)',
    async (seed) => {
      const problem = await withoutFirst(randomRecheck(seed + 70, 30, 14));
      const { status, objective } = await solved(problem);
      expect([status, objective]).toEqual(['optimal', await optimumByHighs(problem)]);
    },
  );

  it('counts in loads and mixing: a substitute is not the least loaded one if that leaves a school to one expert', async () => {
    const works = ['a', 'b', 'c', 'd'].map((id) => work(id, { school: id === 'd' ? 'S2' : 'S1' }));
    const kept = [
      { work: 'a', expert: 'E1' },
      { work: 'b', expert: 'E1' },
      { work: 'd', expert: 'E2' },
    ];
    const problem = { ...recheck(works, [expert('E1'), expert('E2', { share: 2 })]), kept };
    const { assignments } = await solved(problem);
    expect(assignments.find((own) => own.work === 'c')!.expert).toBe('E2');
  });

  it('is not judged any more, but must be there', () => {
    const tied = [expert('E1', { affiliations: ['S1'], capacityMinutes: 0 }), expert('E2')];
    const problem = { ...recheck([work('a')], tied), kept: [{ work: 'a', expert: 'E1' }] };
    expect(checkAssignments(problem, [{ work: 'a', expert: 'E1', position: 1 }]).violations).toEqual([]);
    expect(checkAssignments(problem, [{ work: 'a', expert: 'E2', position: 1 }]).violations).toMatchObject([{ rule: 'kept' }]);
  });

  it('is refused where it names nobody, comes twice or is more than is wanted', () => {
    const named = recheck([work('a'), work('b')], [expert('E1'), expert('E2')]);
    const [own, second] = [
      { work: 'a', expert: 'E1' },
      { work: 'a', expert: 'E2' },
    ];
    const kept = [own, own, second, { work: 'z', expert: 'E1' }, { work: 'b', expert: 'E9' }];
    const { faults } = readRecheckProblem({ ...named, kept });
    expect(faults!.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'E1103 kept[1]',
      'E1305 kept[2]',
      'E1203 kept[3].work',
      'E1204 kept[4].expert',
    ]);
  });

  it('leaves one expert’s share of a whole commission to be handed out anew, proved', async () => {
    const problem = await withoutFirst(generateRecheckProblem({ works: 120, experts: 8, schools: 6, seed: 2 }));
    const wanted = problem.works.reduce((sum, { checks }) => sum + checks, 0);
    expect((await solved(problem)).status).toBe('optimal');
    expect(wanted - problem.kept!.length).toBeGreaterThan(10);
  });
});

/** A commission in which the first expert falls ill as soon as works are handed out, as well as it goes at once: the others keep theirs. */
async function withoutFirst(problem: RecheckProblem): Promise<RecheckProblem> {
  const [ill, ...others] = problem.experts;
  const { assignments } = await solved(problem, 1, 20, () => true);
  const kept = assignments.filter((own) => own.expert !== ill!.id).map(({ work: id, expert: who }) => ({ work: id, expert: who }));
  return { ...problem, experts: [{ ...ill!, capacityMinutes: 0 }, ...others], kept };
}
