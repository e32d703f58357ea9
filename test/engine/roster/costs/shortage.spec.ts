import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

const staff = { categories: ['authority', 'methodist'], min: 1, weight: 400 } as const;
const people = [aPerson('P1'), aPerson('P2', { category: 'methodist' }), aPerson('P3', { category: 'authority' })];

describe('shortage', () => {
  it('costs the weight of the slot for each missing person', () => {
    const problem = aProblem({ people, slots: [aSlot('S1', { required: 3, weight: 70 }), aSlot('S2', { weight: 5 })] });
    expect(costOf('shortage', problem)).toBe(215);
    expect(costOf('shortage', problem, 'P1 S1', 'P2 S1')).toBe(75);
    expect(costOf('shortage', problem, 'P1 S1', 'P2 S1', 'P3 S1', 'P1 S2')).toBe(0);
  });

  it('costs the weight of a quota for each missing one of its categories', () => {
    const problem = aProblem({
      people,
      slots: [aSlot('S1', { required: 2, weight: 0, quotas: [staff, { ...staff, min: 2, weight: 7 }] })],
    });
    expect(costOf('shortage', problem)).toBe(414);
    expect(costOf('shortage', problem, 'P1 S1')).toBe(414);
    expect(costOf('shortage', problem, 'P2 S1')).toBe(7);
    expect(costOf('shortage', problem, 'P2 S1', 'P3 S1')).toBe(0);
  });
});
