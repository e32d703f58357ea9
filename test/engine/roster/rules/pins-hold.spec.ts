import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { breaches } from '../../../support/rule-verdicts.js';

describe('H10: a pin', () => {
  it('holds', () => {
    const problem = aProblem({
      people: [aPerson('P1'), aPerson('P2')],
      slots: [aSlot('S1')],
      pins: [{ person: 'P1', slot: 'S1' }],
    });
    expect(breaches('pin', problem, 'P1 S1')).toEqual([]);
    expect(breaches('pin', problem, 'P2 S1')).toEqual([{ person: 0, slot: 0 }]);
  });
});
