import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

const problem = aProblem({
  people: [aPerson('P1'), aPerson('P2')],
  slots: [aSlot('S1', { required: 2 }), aSlot('S2', { required: 2 })],
  pairBans: [['P2', 'P1']],
});

describe('H9: two people of a pair ban', () => {
  it('are never in the same slot', () => {
    expect(breaches('pair', problem, 'P1 S1', 'P2 S1')).toEqual([{ slot: 0, person: 0, otherPerson: 1 }]);
    expect(admits('pair', problem, 'P2 S2')).toBe(false);
  });

  it('may serve in different slots', () => {
    expect(breaches('pair', problem, 'P1 S1', 'P2 S2')).toEqual([]);
    expect(admits('pair', problem, 'P2 S1')).toBe(true);
  });
});
