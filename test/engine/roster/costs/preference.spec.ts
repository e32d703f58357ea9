import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

describe('preference', () => {
  it('costs what the used preferences cost', () => {
    const problem = aProblem({
      people: [aPerson('P1'), aPerson('P2')],
      slots: [aSlot('S1'), aSlot('S2')],
      preferences: [
        { person: 'P1', slot: 'S1', cost: 3 },
        { person: 'P1', slot: 'S2', cost: 4 },
      ],
    });
    expect(costOf('preference', problem, 'P2 S1', 'P2 S2')).toBe(0);
    expect(costOf('preference', problem, 'P1 S1', 'P1 S2')).toBe(7);
  });
});
