import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

describe('person', () => {
  it('costs for each person with at least one duty', () => {
    const problem = aProblem({
      people: [aPerson('P1'), aPerson('P2')],
      slots: [aSlot('S1'), aSlot('S2')],
      rules: onlyWeights({ person: 9 }),
    });
    expect(costOf('person', problem)).toBe(0);
    expect(costOf('person', problem, 'P1 S1', 'P1 S2')).toBe(9);
    expect(costOf('person', problem, 'P1 S1', 'P2 S2')).toBe(18);
  });
});
