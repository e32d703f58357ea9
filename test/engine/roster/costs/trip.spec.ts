import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, at, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

/** One degree of latitude is 111.195 km: 10 + ceil(166.79) minutes at 40 km/h. */
const WAY = 177;
const problem = aProblem({
  people: [aPerson('P1')],
  slots: [
    aSlot('S1', { place: 'B', ...at(20, 9) }),
    aSlot('S2', { place: 'B', ...at(20, 11) }),
    aSlot('S3', { place: 'B', ...at(21, 9) }),
    aSlot('S4', { place: 'A', ...at(21, 15) }),
  ],
  rules: onlyWeights({ tripMinute: 2 }),
});

describe('trip', () => {
  it('costs the minutes from home, once for each date and place', () => {
    expect(costOf('trip', problem, 'P1 S1')).toBe(2 * WAY);
    expect(costOf('trip', problem, 'P1 S1', 'P1 S2')).toBe(2 * WAY);
    expect(costOf('trip', problem, 'P1 S1', 'P1 S3')).toBe(4 * WAY);
  });

  it('costs nothing to somebody who lives there', () => {
    expect(costOf('trip', problem, 'P1 S4')).toBe(0);
  });

  it('ignores measured ways, which lead from place to place', () => {
    expect(costOf('trip', { ...problem, travel: { ...problem.travel, overrides: [['A', 'B', 1]] } }, 'P1 S1')).toBe(2 * WAY);
  });
});
