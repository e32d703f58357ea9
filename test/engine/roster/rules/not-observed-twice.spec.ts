import { describe, expect, it } from '@jest/globals';
import type { DuplicationMode } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, rules } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

const problem = (duplication: DuplicationMode, observed: boolean) =>
  aProblem({
    format: 'roster-problem/2',
    people: [aPerson('p')],
    slots: [aSlot('s', { observed })],
    rules: rules({ duplication }),
  });

describe('H13: what somebody watches already', () => {
  it('is not watched again where that is forbidden', () => {
    expect(allows('observed', problem('hard', true))).toBe(false);
    expect(allows('observed', problem('hard', false))).toBe(true);
    expect(allows('observed', problem('soft', true))).toBe(true);
    expect(allows('observed', problem('off', true))).toBe(true);
  });
});
