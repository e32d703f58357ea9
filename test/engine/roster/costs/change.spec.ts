import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, duty, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

describe('change', () => {
  const problem = aProblem({
    people: [aPerson('P1'), aPerson('P2')],
    slots: [aSlot('S1'), aSlot('S2')],
    published: ['P1 S1', 'P2 S2', 'gone S1', 'P1 gone'].map(duty),
    rules: onlyWeights({ change: 200 }),
  });

  it('costs for each published duty that is broken, not for what is new', () => {
    expect(costOf('change', problem, 'P1 S1', 'P2 S2')).toBe(0);
    expect(costOf('change', problem, 'P1 S1', 'P1 S2')).toBe(200);
    expect(costOf('change', problem)).toBe(400);
  });
});
