import { describe, expect, it } from '@jest/globals';
import type { Quota } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

const chair: Quota = { categories: ['public'], roles: ['chair'], min: 1, weight: 100, reserved: true };
const people = [
  aPerson('member'),
  aPerson('second'),
  aPerson('chair', { roles: ['observer', 'chair'] }),
  aPerson('teacher', { category: 'teacher', roles: ['observer', 'chair'] }),
];
const bySlot = aProblem({ format: 'roster-problem/2', people, slots: [aSlot('s', { required: 2, quotas: [chair] })] });
const byChoice = aProblem({
  format: 'roster-problem/2',
  people,
  slots: [aSlot('s', { required: 2, weight: 0 }), aSlot('t', { required: 2, weight: 0 })],
  choices: [{ id: 'c', slots: ['s', 't'], open: 2, required: 2, weight: 10, quotas: [chair] }],
});

describe('H14: a seat kept for the chair', () => {
  it('is taken by nobody else, of another role or category', () => {
    expect(breaches('seat', bySlot, 'member s', 'chair s')).toEqual([]);
    expect(breaches('seat', bySlot, 'member s', 'second s')).toEqual([{ slot: 0 }]);
    expect(breaches('seat', bySlot, 'member s', 'teacher s')).toEqual([{ slot: 0 }]);
    expect(admits('seat', bySlot, 'second s')).toBe(false);
    expect(admits('seat', bySlot, 'chair s')).toBe(true);
  });

  it('may stay empty', () => {
    expect(breaches('seat', bySlot, 'member s')).toEqual([]);
    expect(admits('seat', bySlot)).toBe(true);
  });

  it('is one for all slots of a choice together', () => {
    expect(breaches('seat', byChoice, 'member s', 'second t')).toEqual([{ choice: 0 }]);
    expect(admits('seat', byChoice, 'second s')).toBe(false);
  });
});
