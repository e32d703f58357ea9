import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, rules } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

const problem = (slot: Parameters<typeof aSlot>[1]) =>
  aProblem({ people: [aPerson('P1', { subjects: ['history', 'mathematics'] })], slots: [aSlot('S1', slot)] });

describe('H3: a teacher of the subject', () => {
  it('stays away while the work is written', () => {
    expect(allows('subject', problem({ phase: 'conduct' }))).toBe(false);
    expect(allows('subject', problem({ phase: 'conduct', subject: 'russian' }))).toBe(true);
  });

  it('may come to grading and visits, and to a slot without a subject', () => {
    expect(allows('subject', problem({ phase: 'grading' }))).toBe(true);
    expect(allows('subject', problem({ phase: 'visit' }))).toBe(true);
    expect(allows('subject', problem({ subject: null }))).toBe(true);
  });

  it('may come when the rule is switched off', () => {
    expect(allows('subject', { ...problem({}), rules: rules({ subjectConflict: false }) })).toBe(true);
  });
});
