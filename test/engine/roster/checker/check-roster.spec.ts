import { describe, expect, it } from '@jest/globals';
import { checkRoster, documentHash, type RosterSolution } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, at, duty } from '../../../support/roster-builders.js';

const problem = aProblem({ name: 'é "quoted" \u0001', people: [aPerson('P1')], slots: [aSlot('S1'), aSlot('S2', at(21, 9))] });

const sound: RosterSolution = {
  format: 'roster-solution/1',
  problem: documentHash(problem),
  status: 'optimal',
  objective: 1010,
  bound: 1009.5,
  gap: 0.5 / 1010,
  terms: { shortage: 1000, change: 0, balance: 10, trip: 0, repeatPlace: 0, lastYear: 0, reciprocity: 0, preference: 0, person: 0 },
  duties: [duty('P1 S1')],
  shortages: [{ slot: 'S2', missing: 1, candidates: 1, excluded: {} }],
  engine: { version: '1', seconds: 0, seed: 1, backend: 'none' },
};

const wrong = (differences: Partial<RosterSolution>) =>
  checkRoster(problem, { ...sound, ...differences }).wrongFigures.map(({ figure }) => figure);

describe('the checker of a solution document', () => {
  it('finds nothing wrong in a true one', () => {
    expect(checkRoster(problem, sound)).toMatchObject({ violations: [], wrongFigures: [], objective: 1010, terms: sound.terms });
  });

  it('accepts a gap that is rounded to four decimals', () => {
    expect(wrong({ gap: 0.0005 })).toEqual([]);
    expect(wrong({ gap: 0.0006 })).toEqual(['gap']);
  });

  it('finds each wrong figure', () => {
    expect(wrong({ terms: { ...sound.terms, balance: 11, trip: 1 } })).toEqual(['terms.balance', 'terms.trip']);
    expect(wrong({ objective: 1009, bound: 1008.5, gap: 0.5 / 1009 })).toEqual(['objective', 'status']);
    expect(wrong({ bound: 1011, gap: -1 / 1010 })).toEqual(['bound']);
    expect(wrong({ bound: 1009, gap: 1 / 1010 })).toEqual(['status']);
    expect(wrong({ status: 'feasible', bound: 1009, gap: 1 / 1010 })).toEqual([]);
    expect(wrong({ problem: 'ab' })).toEqual(['problem']);
  });

  it('finds shortages that are missing, wrong or invented', () => {
    expect(wrong({ shortages: [] })).toEqual(['shortages[S2].missing']);
    expect(wrong({ shortages: [{ ...sound.shortages[0]!, missing: 2 }] })).toEqual(['shortages[S2].missing']);
    expect(wrong({ shortages: [...sound.shortages, { slot: 'S1', missing: 1, candidates: 0, excluded: {} }] })).toEqual([
      'shortages[S1].missing',
    ]);
    expect(wrong({ shortages: [...sound.shortages, { slot: 'S9', missing: 1, candidates: 0, excluded: {} }] })).toEqual([
      'shortages[S9]',
    ]);
  });

  it('takes the hash of the document as it was read', () => {
    expect(checkRoster(problem, { ...sound, problem: 'cd' }, 'cd').wrongFigures).toEqual([]);
    expect(checkRoster(problem, sound, 'cd').wrongFigures).toEqual([{ figure: 'problem', stated: sound.problem, actual: 'cd' }]);
  });

  it('wants of an infeasible one a reason and no duties', () => {
    const conflict = [{ rule: 'pin', person: 'P1', slot: 'S1', message: 'pinned' }];
    expect(wrong({ status: 'infeasible', duties: [], conflict })).toEqual([]);
    expect(wrong({ status: 'infeasible', duties: [], conflict: [] })).toEqual(['conflict']);
    expect(wrong({ status: 'infeasible', conflict })).toEqual(['duties']);
  });
});
