import { describe, expect, it } from '@jest/globals';
import type { AffiliationKind } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, rules } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

const tied = (kind: AffiliationKind, place = 'A') =>
  aProblem({ people: [aPerson('P1', { affiliations: [{ place, kind }] })], slots: [aSlot('S1')] });

describe('H2: a conflict of interest', () => {
  it.each(['employment', 'child', 'relative', 'declared'] as const)('keeps out whoever is tied to the place by %s', (kind) => {
    expect(allows('conflict', tied(kind))).toBe(false);
    expect(allows('conflict', tied(kind, 'B'))).toBe(true);
  });

  it('reads only the kinds that the rules name', () => {
    expect(allows('conflict', tied('former'))).toBe(true);
    expect(allows('conflict', { ...tied('former'), rules: rules({ conflictKinds: ['former'] }) })).toBe(false);
    expect(allows('conflict', { ...tied('child'), rules: rules({ conflictKinds: [] }) })).toBe(true);
  });

  it('keeps out whoever is banned from the place, whatever the kinds', () => {
    const problem = aProblem({ people: [aPerson('P1')], slots: [aSlot('S1')], rules: rules({ conflictKinds: [] }) });
    expect(allows('conflict', { ...problem, bans: [['P1', 'A']] })).toBe(false);
    expect(allows('conflict', { ...problem, bans: [['P1', 'B']] })).toBe(true);
  });
});
