import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RECHECK_RULES, readRecheckProblem, readRecheckSolution } from '../../../src/engine/index.js';
import { expert, recheck, work } from '../../support/recheck-builders.js';
import { solved } from '../../support/solved-recheck.js';

describe('the reader of recheck documents', () => {
  it('fills in what may be left out, and hashes what was handed in', () => {
    const bare = {
      format: 'recheck-problem/1',
      works: [{ id: 'a', school: 'S1', grade: 5, subject: 'mathematics', minutes: 10 }],
      experts: [{ id: 'E1', qualifications: [], capacityMinutes: 60 }],
    };
    const reading = readRecheckProblem(JSON.stringify(bare));
    if (reading.faults !== undefined) throw new Error('refused');
    expect(reading.problem.works).toEqual([work('a')]);
    expect(reading.problem.experts[0]).toMatchObject({ affiliations: [], bans: [], share: 1 });
    expect(reading.problem.rules).toEqual(DEFAULT_RECHECK_RULES);
    expect(readRecheckProblem(bare)).toMatchObject({ hash: reading.hash });
  });

  it('collects every fault with its place', () => {
    const problem = {
      ...recheck([work('a'), work('a'), work('b', { minutes: 0 })], [expert('E1'), expert('E1', { capacityMinutes: -1 })]),
      seed: 7,
    };
    expect(readRecheckProblem(problem).faults?.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'E1002 seed',
      'E1007 works[2].minutes',
      'E1007 experts[1].capacityMinutes',
      'E1104 works[1].id',
      'E1105 experts[1].id',
    ]);
  });

  it('reads the solution that the solver writes, and refuses another format', async () => {
    const solution = await solved(recheck([work('a')], [expert('E1')]));
    expect(readRecheckSolution(JSON.stringify(solution))).toEqual({ solution });
    expect(readRecheckSolution({ ...solution, format: 'roster-solution/1' }).faults?.[0]).toMatchObject({ code: 'E1001' });
  });
});
