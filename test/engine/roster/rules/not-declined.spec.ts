import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

const problem = (person: string, slot: string) =>
  aProblem({
    format: 'roster-problem/2',
    people: [aPerson('p'), aPerson('q')],
    slots: [aSlot('s'), aSlot('t')],
    declined: [{ person, slot }],
  });

describe('H17: what a person has declined', () => {
  it('is not given to them again', () => {
    expect(allows('declined', problem('p', 's'))).toBe(false);
  });

  it('is given to others, and they get other duties at the same time', () => {
    expect(allows('declined', problem('q', 's'))).toBe(true);
    expect(allows('declined', problem('p', 't'))).toBe(true);
  });
});
