import { describe, expect, it } from '@jest/globals';
import { chooseArbiters, paperOf, pointsFaults, remainingProblem, whyOpen, workState } from '../../../src/engine/index.js';
import { expert, recheck, work } from '../../support/recheck-builders.js';

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
  const facts = { school: 'edu000001', minutes: 12, checks: 2, excluded: ['E5'] };
  const problem = recheck(
    ['a', 'b', 'c', 'd'].map((id) => work(id, facts)),
    ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'].map((id) =>
      expert(id, { affiliations: id === 'E4' ? ['edu000001'] : [], capacityMinutes: 10 }),
    ),
  );

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
});

describe('the remainder when somebody cannot go on', () => {
  const able = ['E2', 'E3'].map((id) => expert(id));
  const problem = recheck(
    [work('a', { checks: 2 }), work('b', { excluded: ['E3'] }), work('c')],
    [expert('E1', { share: 3 }), ...able],
  );
  const kept = [
    { work: 'a', expert: 'E2' },
    { work: 'c', expert: 'E1' },
  ];
  const remainder = remainingProblem(problem, { able, kept, open: ['a', 'b'], seenBy: new Map([['a', ['E1', 'E2']]]) });

  it('asks for what is open beside what stays, of those who have not seen it', () => {
    expect(remainder.works).toEqual([work('a', { checks: 2, excluded: ['E1', 'E2'] }), work('b', { excluded: ['E3'] }), work('c')]);
    expect(remainder.experts.map(({ id, share, capacityMinutes }) => [id, share, capacityMinutes])).toEqual([
      ['E2', 1, 600],
      ['E3', 1, 600],
      ['E1', 3, 0],
    ]);
  });

  it('says whether somebody may check what stays open, or nobody', () => {
    const without = { ...remainder, experts: remainder.experts.filter(({ id }) => id !== 'E2') };
    expect([whyOpen(without, 'a'), whyOpen(without, 'b')]).toEqual(['no-time', 'nobody-may']);
  });
});
