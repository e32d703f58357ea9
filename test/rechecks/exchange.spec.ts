import { describe, expect, it } from '@jest/globals';
import { exchangingSchools, underExchange } from '../../src/rechecks/exchange.js';
import { expert, recheck, work } from '../support/recheck-builders.js';
import { solved } from '../support/solved-recheck.js';

const people = [
  { code: 'E1', workplaces: ['S1'] },
  { code: 'E2', workplaces: ['S2'] },
  { code: 'E3', workplaces: ['S3'] },
  { code: 'E9', workplaces: [] },
];
const experts = people.map(({ code, workplaces }) => expert(code, { affiliations: workplaces }));
const works = ['a', 'b', 'c', 'd'].map((id) => work(id, { school: 'S1' }));
const plan = { district: '', status: 'optimal', objective: 0, bound: 0, help: [], warnings: [] } as const;
const checkers = async (problem: Parameters<typeof solved>[0]) =>
  Object.fromEntries((await solved(problem)).assignments.map(({ work: id, expert: who }) => [id, who]));

describe('a cross-check between schools', () => {
  it('gives the works of a school to the experts of the school that checks it, and to nobody else', async () => {
    const pairs = [{ school: 'S1', checkedBy: 'S2', works: 4 }];
    expect(await checkers(underExchange(recheck(works, experts), [{ ...plan, pairs, commission: [] }], people))).toEqual({
      a: 'E2',
      b: 'E2',
      c: 'E2',
      d: 'E2',
    });
  });

  it('shares the works of a large school out in the order of the draw, and the rest goes to the commission', async () => {
    const pairs = [
      { school: 'S1', checkedBy: 'S3', works: 2 },
      { school: 'S1', checkedBy: 'S2', works: 1 },
    ];
    const commission = [{ school: 'S1', works: 1 }];
    const { works: closed } = underExchange(recheck(works, experts), [{ ...plan, pairs, commission }], people);
    expect(closed.map(({ excluded }) => excluded)).toEqual([['E1', 'E2', 'E9'], ['E1', 'E2', 'E9'], ['E1', 'E3', 'E9'], []]);
  });

  it('asks of a school what its own experts who have time can mark of what is exchanged', () => {
    const problem = recheck(works, experts);
    const left = problem.experts.map((one) => (one.id === 'E3' ? { ...one, capacityMinutes: 0 } : one));
    const schools = ['S1', 'S2', 'S3'].map((login) => ({ login, district: 'D', isFlagged: login === 'S1' }));
    expect(exchangingSchools(problem.works, people, { experts: left, schools })).toMatchObject([
      { id: 'S1', works: 4, isFlagged: true, subjects: ['mathematics 5'], markers: ['mathematics 5'] },
      { id: 'S2', works: 0, isFlagged: false, subjects: [], markers: ['mathematics 5'] },
      { id: 'S3', markers: [] },
    ]);
  });
});
