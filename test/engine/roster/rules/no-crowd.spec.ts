import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

describe('H9: a slot', () => {
  it('never has more people than it requires', () => {
    const problem = aProblem({ people: [aPerson('P1'), aPerson('P2'), aPerson('P3')], slots: [aSlot('S1', { required: 2 })] });
    expect(breaches('crowd', problem, 'P2 S1', 'P3 S1')).toEqual([]);
    expect(breaches('crowd', problem, 'P1 S1', 'P2 S1', 'P3 S1')).toEqual([{ slot: 0 }]);
    expect(admits('crowd', problem, 'P2 S1')).toBe(true);
    expect(admits('crowd', problem, 'P2 S1', 'P3 S1')).toBe(false);
  });
});
