import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, rules } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

const trained = (trainedOn: string | null) => aProblem({ people: [aPerson('P1', { trainedOn })], slots: [aSlot('S1')] });

describe('H4: training', () => {
  it('is complete on the day of the duty at the latest', () => {
    expect(allows('training', trained('2026-04-20'))).toBe(true);
    expect(allows('training', trained('2026-04-21'))).toBe(false);
    expect(allows('training', trained(null))).toBe(false);
  });

  it('is not asked for when the rule is switched off', () => {
    expect(allows('training', { ...trained(null), rules: rules({ trainingRequired: false }) })).toBe(true);
  });
});
