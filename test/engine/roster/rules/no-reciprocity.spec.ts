import { describe, expect, it } from '@jest/globals';
import type { ReciprocityMode } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, rules } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

const employed = (id: string, place: string) => aPerson(id, { affiliations: [{ place, kind: 'employment' }] });
const problem = (reciprocity: ReciprocityMode) =>
  aProblem({
    people: [employed('b', 'B'), employed('a', 'A'), aPerson('child', { affiliations: [{ place: 'B', kind: 'child' }] })],
    slots: [aSlot('atB', { place: 'B' }), aSlot('atA', { place: 'A' })],
    rules: rules({ reciprocity }),
  });

describe('H11: two places', () => {
  it('do not send people to each other when reciprocity is hard', () => {
    expect(breaches('reciprocity', problem('hard'), 'a atB', 'b atA')).toEqual([{ place: 0, otherPlace: 1 }]);
    expect(breaches('reciprocity', problem('hard'), 'a atB')).toEqual([]);
    expect(admits('reciprocity', problem('hard'), 'a atB')).toBe(false);
    expect(admits('reciprocity', problem('hard'))).toBe(true);
  });

  it('may do so when it is soft or off', () => {
    for (const mode of ['soft', 'off'] as const) {
      expect(breaches('reciprocity', problem(mode), 'a atB', 'b atA')).toEqual([]);
      expect(admits('reciprocity', problem(mode), 'a atB')).toBe(true);
    }
  });

  it('are joined by employment only', () => {
    expect(breaches('reciprocity', problem('hard'), 'a atB', 'child atA')).toEqual([]);
  });
});
