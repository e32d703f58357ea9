import { describe, expect, it } from '@jest/globals';
import {
  chooseArbiters,
  chooseSubstitutes,
  paperOf,
  pointsFaults,
  workState,
  type RecheckProblem,
} from '../../../src/engine/index.js';

const scale = {
  tasks: [
    { task: '1', max: 2 },
    { task: '2', max: 5 },
  ],
  marks: { '3': 2, '4': 4, '5': 6 },
};
const rule = { tolerancePoints: 1, countsMarkChange: true };
const paper = (one: number, two: number) => paperOf({ '1': one, '2': two }, scale);

describe('a paper', () => {
  it('makes total and mark of its points, X being none', () => {
    expect(paperOf({ '1': 2, '2': 'X' }, scale)).toMatchObject({ total: 2, mark: 3 });
    expect(paper(2, 4)).toMatchObject({ total: 6, mark: 5 });
    expect(paperOf({ '1': 1, '2': 0 }, { ...scale, marks: null })).toMatchObject({ total: 1, mark: null });
  });

  it('refuses strange tasks, missing values and points outside the maximum; a draft may miss some', () => {
    const faults = (points: Record<string, number | 'X'>, isDraft = false) =>
      pointsFaults(points, scale, isDraft).map(({ task, fault }) => `${task} ${fault}`);
    expect(faults({ '1': 3, '9': 1 })).toEqual(['9 unknown-task', '1 not-points', '2 missing']);
    expect(faults({ '1': 1 }, true)).toEqual([]);
    expect(faults({ '1': 0.5, '2': 'X' })).toEqual(['1 not-points']);
  });
});

describe('a rechecked work', () => {
  it('waits for both checks, and is decided by one where one is asked for', () => {
    expect(workState('w', { first: paper(1, 1), second: null, arbiter: undefined, word: null }, rule).kind).toBe('waiting');
    expect(workState('w', { first: paper(1, 1), second: undefined, arbiter: undefined, word: null }, rule)).toEqual({
      kind: 'decided',
      paper: paper(1, 1),
    });
  });

  it.each([
    ['more points than the tolerance', paper(2, 2), paper(2, 0)],
    ['another mark', paper(2, 1), paper(2, 2)],
  ])('is disputed over %s', (_, first, second) => {
    expect(workState('w', { first, second, arbiter: undefined, word: null }, rule).kind).toBe('disputed');
  });

  it('keeps one of two papers that differ legitimately, by lot and not by the order of experts', () => {
    const [a, b] = [paper(2, 2), paper(2, 3)];
    const kept = Array.from({ length: 40 }, (_, i) =>
      workState(`w-${i}`, { first: a, second: b, arbiter: undefined, word: null }, rule),
    );
    const first = kept.filter((state) => state.kind === 'decided' && state.paper === a).length;
    expect(first).toBeGreaterThan(8);
    expect(first).toBeLessThan(32);
  });

  it('is decided by the arbiter’s informed word and not by the blind one', () => {
    const dispute = { first: paper(2, 5), second: paper(0, 0), arbiter: paper(1, 3) };
    expect(workState('w', { ...dispute, word: null }, rule).kind).toBe('arbitration');
    expect(workState('w', { ...dispute, word: paper(1, 2) }, rule)).toEqual({ kind: 'decided', paper: paper(1, 2) });
  });
});

describe('arbiters', () => {
  const expert = (id: string, affiliations: readonly string[] = []) => ({
    id,
    affiliations,
    qualifications: [{ subject: 'mathematics', grades: [5] }],
    capacityMinutes: 10,
    share: 1,
    bans: [],
  });
  const work = (id: string) => ({
    id,
    school: 'edu000001',
    grade: 5,
    subject: 'mathematics',
    minutes: 12,
    checks: 2,
    excluded: ['E5'],
  });
  const problem = {
    format: 'recheck-problem/1',
    works: ['a', 'b', 'c', 'd'].map(work),
    experts: [expert('E1'), expert('E2'), expert('E3'), expert('E4', ['edu000001']), expert('E5'), expert('E6')],
  } as unknown as RecheckProblem;

  it('have not seen the work, have no conflict, and share the load evenly', () => {
    const seenBy = ['E1', 'E2'];
    const chosen = chooseArbiters(
      problem,
      ['d', 'c', 'b', 'a'].map((id) => ({ work: id, seenBy })),
      new Map(),
    );
    expect(chosen.map(({ work: id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    const loads = ['E3', 'E6'].map((id) => chosen.filter((each) => each.expert === id).length);
    expect(loads).toEqual([2, 2]);
  });

  it('are the least loaded, and nobody where nobody is left', () => {
    const [chosen] = chooseArbiters(
      problem,
      [{ work: 'a', seenBy: [] }],
      new Map([
        ['E1', 5],
        ['E2', 5],
        ['E3', 1],
        ['E6', 9],
      ]),
    );
    expect(chosen!.expert).toBe('E3');
    expect(chooseArbiters(problem, [{ work: 'a', seenBy: ['E1', 'E2', 'E3', 'E6'] }], new Map())[0]!.expert).toBeNull();
  });

  it('are found for the works of somebody ill as well, but only among those who have the time', () => {
    const roomy = { ...problem, experts: problem.experts.map((own) => ({ ...own, capacityMinutes: own.id === 'E3' ? 24 : 23 })) };
    const works = ['a', 'b', 'c', 'd'].map((id) => ({ work: id, seenBy: ['E1'] }));
    const chosen = chooseSubstitutes(roomy, works, new Map([['E6', 12]]));
    expect(chosen.map(({ expert: who }) => who)).toEqual(expect.arrayContaining(['E2', 'E3', 'E3', null]));
  });
});
