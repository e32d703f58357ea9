import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, at, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

describe('repeatPlace', () => {
  const problem = aProblem({
    people: [aPerson('P1'), aPerson('P2')],
    slots: [
      aSlot('S1', at(20, 9)),
      aSlot('S2', at(20, 11)),
      aSlot('S3', at(21, 9)),
      aSlot('S4', at(22, 9)),
      aSlot('S5', { place: 'B' }),
    ],
    rules: onlyWeights({ repeatPlace: 20 }),
  });

  it('costs for each further date of a person at a place', () => {
    expect(costOf('repeatPlace', problem, 'P1 S1', 'P1 S2', 'P1 S5')).toBe(0);
    expect(costOf('repeatPlace', problem, 'P1 S1', 'P1 S3')).toBe(20);
    expect(costOf('repeatPlace', problem, 'P1 S1', 'P1 S2', 'P1 S3', 'P1 S4')).toBe(40);
    expect(costOf('repeatPlace', problem, 'P1 S1', 'P2 S3')).toBe(0);
  });
});
