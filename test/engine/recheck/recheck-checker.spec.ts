import { describe, expect, it } from '@jest/globals';
import { checkAssignments, checkRecheck, type RecheckAssignment, type RecheckSolution } from '../../../src/engine/index.js';
import { expert, recheck, work } from '../../support/recheck-builders.js';
import { solved } from '../../support/solved-recheck.js';

const given = (...checks: readonly (readonly [work: string, expert: string, position: number])[]): RecheckAssignment[] =>
  checks.map(([id, who, position]) => ({ work: id, expert: who, position }));

describe('the checker of assignments', () => {
  const works = [work('a', { checks: 2 }), work('b', { school: 'S2', excluded: ['E2'] }), work('c', { grade: 6 })];
  const experts = [
    expert('E1', { affiliations: ['S2'] }),
    expert('E2', { capacityMinutes: 10 }),
    expert('E3', { bans: ['S2'], qualifications: [{ subject: 'mathematics', grades: [6] }] }),
  ];
  const problem = recheck(works, experts);

  it.each<[string, RecheckAssignment[], string[]]>([
    ['a work of the own school', given(['b', 'E1', 1]), ['conflict']],
    ['a banned school', given(['b', 'E3', 1]), ['conflict', 'qualification']],
    ['an expert who must not see the work', given(['b', 'E2', 1]), ['excluded']],
    ['a grade that the expert does not know', given(['c', 'E1', 1]), ['qualification']],
    ['both checks by one expert', given(['a', 'E1', 1], ['a', 'E1', 2]), ['twice']],
    ['a check too many', given(['c', 'E3', 1], ['c', 'E1', 1]), ['qualification', 'surplus']],
    ['more minutes than the expert has', given(['a', 'E2', 1], ['c', 'E2', 2]), ['qualification', 'capacity']],
    ['a stack with a hole', given(['a', 'E1', 2]), ['position']],
    ['a work that does not exist', given(['z', 'E1', 1]), ['name']],
    ['an expert who does not exist', given(['a', 'E9', 1]), ['name']],
    ['nothing at all', [], []],
  ])('finds %s', (_, assignments, rules) => {
    expect(checkAssignments(problem, assignments).violations.map(({ rule }) => rule)).toEqual(rules);
  });

  it('adds up shortage, balance and mixing as the specification states them', () => {
    const stack = [work('a'), work('b'), work('c', { school: 'S2', minutes: 5 })];
    const { terms } = checkAssignments(
      recheck(stack, [expert('E1', { share: 2 }), expert('E2')], {
        minSchoolsPerExpert: 2,
        weights: { shortage: 1000, balance: 3, mixing: 50 },
      }),
      given(['a', 'E1', 1], ['b', 'E1', 2]),
    );
    expect(terms).toEqual({ shortage: 1000, balance: 3 * 2 * 20 ** 2, mixing: 50 * (1 + 1) });
  });

  it('finds every figure that is not so', async () => {
    const small = recheck([work('a'), work('b')], [expert('E1'), expert('E2')]);
    const right = await solved(small);
    const figures = (change: Partial<RecheckSolution>) =>
      checkRecheck(small, { ...right, ...change }).wrongFigures.map(({ figure }) => figure);
    expect(figures({ problem: '' })).toEqual(['problem']);
    expect(figures({ terms: { ...right.terms, mixing: 7 } })).toEqual(['terms.mixing']);
    expect(figures({ objective: right.objective + 1, gap: 1 / (right.objective + 1) })).toEqual(['objective']);
    expect(figures({ bound: right.bound + 1, gap: -1 / right.objective })).toEqual(['bound']);
    expect(figures({ gap: 0.5 })).toEqual(['gap']);
    expect(figures({ bound: 0, gap: 1 })).toEqual(['status']);
    expect(
      figures({
        shortages: [
          { work: 'a', missing: 1 },
          { work: 'z', missing: 1 },
        ],
      }),
    ).toEqual(['shortages[a].missing', 'shortages[z]']);
  });
});
