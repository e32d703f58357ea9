import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

const problem = (open: number, required: number) =>
  aProblem({
    format: 'roster-problem/2',
    people: ['p', 'q', 'r'].map((id) => aPerson(id)),
    slots: [aSlot('s', { required: 3, weight: 0 }), aSlot('t', { required: 3, weight: 0 })],
    choices: [{ id: 'c', slots: ['s', 't'], open, required, weight: 10, quotas: [] }],
  });

describe('H15: a choice', () => {
  it('is served in no more slots than may be open', () => {
    expect(breaches('choice', problem(1, 3), 'q s', 'r s')).toEqual([]);
    expect(breaches('choice', problem(1, 3), 'q s', 'r t')).toEqual([{ choice: 0 }]);
    expect(breaches('choice', problem(2, 3), 'q s', 'r t')).toEqual([]);
    expect(admits('choice', problem(1, 3), 'q s')).toBe(false);
    expect(admits('choice', problem(1, 3), 'q t')).toBe(true);
  });

  it('is served by no more people than it requires, wherever they are', () => {
    expect(breaches('choice', problem(2, 2), 'p s', 'q s', 'r t')).toEqual([{ choice: 0 }]);
    expect(admits('choice', problem(2, 2), 'q s', 'r t')).toBe(false);
  });
});
