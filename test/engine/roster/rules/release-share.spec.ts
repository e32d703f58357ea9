import { describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../../../src/engine/index.js';
import { aPerson, aPlace, aProblem, aSlot, at, rules } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

/** A has 25 people and releases 8 %: two at a time. */
const problem = (differences: Partial<RosterProblem> = {}) =>
  aProblem({
    format: 'roster-problem/2',
    places: [aPlace('A', { staff: 25 }), aPlace('B')],
    people: ['p', 'q', 'r'].map((id) => aPerson(id, { affiliations: [{ place: 'A', kind: 'employment' }] })),
    slots: [
      aSlot('b', { place: 'B', required: 3, ...at(20, 9) }),
      aSlot('own', { place: 'A', ...at(20, 9) }),
      aSlot('later', { place: 'B', ...at(20, 10) }),
      aSlot('last', { place: 'B', start: '2026-04-20T09:44', end: '2026-04-20T10:30' }),
    ],
    rules: rules({ releasePercent: 8 }),
    ...differences,
  });

describe('H16: a place', () => {
  it('releases no more people at a time than its share', () => {
    expect(breaches('release', problem(), 'p b', 'q b')).toEqual([]);
    expect(breaches('release', problem(), 'p b', 'q b', 'r b')).toHaveLength(3);
    expect(breaches('release', problem(), 'q b', 'r b', 'p later')).toEqual([]);
    expect(admits('release', problem(), 'q b', 'r b')).toBe(false);
    expect(admits('release', problem(), 'q b')).toBe(true);
  });

  it('counts duties elsewhere and tasks elsewhere, not those at home', () => {
    const task = (place: string) => ({ person: 'r', place, from: '2026-04-20T09:40', to: '2026-04-20T10:00' });
    expect(breaches('release', problem(), 'p b', 'q b', 'r own')).toEqual([]);
    expect(breaches('release', problem({ busy: [task('B')] }), 'p b', 'q b')).toHaveLength(2);
    expect(breaches('release', problem({ busy: [task('A')] }), 'p b', 'q b')).toEqual([]);
  });

  it('releases everybody where its staff is not known or no share is set', () => {
    expect(breaches('release', problem({ places: [aPlace('A'), aPlace('B')] }), 'p b', 'q b', 'r b')).toEqual([]);
    expect(breaches('release', problem({ rules: rules({}) }), 'p b', 'q b', 'r b')).toEqual([]);
  });
});
