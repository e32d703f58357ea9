import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, at, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

describe('lastYear', () => {
  it('costs once for each person and place of the last campaign', () => {
    const problem = aProblem({
      people: [aPerson('P1'), aPerson('P2')],
      slots: [aSlot('S1', at(20, 9)), aSlot('S2', at(21, 9)), aSlot('S3', { place: 'B' })],
      history: [
        { person: 'P1', place: 'A' },
        { person: 'P1', place: 'B' },
      ],
      rules: onlyWeights({ lastYear: 15 }),
    });
    expect(costOf('lastYear', problem, 'P2 S1', 'P2 S3')).toBe(0);
    expect(costOf('lastYear', problem, 'P1 S1', 'P1 S2')).toBe(15);
    expect(costOf('lastYear', problem, 'P1 S1', 'P1 S2', 'P1 S3')).toBe(30);
  });
});
