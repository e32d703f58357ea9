import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

describe('H1: the role', () => {
  it('must be one of the person’s roles', () => {
    const asking = (role: 'observer' | 'chair') =>
      aProblem({ people: [aPerson('P1', { roles: ['organiser', 'chair'] })], slots: [aSlot('S1', { role })] });
    expect(allows('role', asking('chair'))).toBe(true);
    expect(allows('role', asking('observer'))).toBe(false);
  });
});
