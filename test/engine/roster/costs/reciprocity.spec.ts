import { describe, expect, it } from '@jest/globals';
import type { ReciprocityMode } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, at, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

const employed = (id: string, place: string) => aPerson(id, { affiliations: [{ place, kind: 'employment' }] });
const problem = (reciprocity: ReciprocityMode) =>
  aProblem({
    people: [employed('a', 'A'), employed('a2', 'A'), employed('b', 'B')],
    slots: [aSlot('atA'), aSlot('atB', { place: 'B' }), aSlot('atB2', { place: 'B', ...at(21, 9) })],
    rules: onlyWeights({ reciprocity: 100 }, { reciprocity }),
  });

describe('reciprocity', () => {
  it('costs once for two places that send people to each other, however many', () => {
    expect(costOf('reciprocity', problem('soft'), 'a atB', 'a2 atB2')).toBe(0);
    expect(costOf('reciprocity', problem('soft'), 'a atB', 'b atA')).toBe(100);
    expect(costOf('reciprocity', problem('soft'), 'a atB', 'a2 atB2', 'b atA')).toBe(100);
  });

  it('costs nothing when it is off, or hard and so a rule', () => {
    expect(costOf('reciprocity', problem('off'), 'a atB', 'b atA')).toBe(0);
    expect(costOf('reciprocity', problem('hard'), 'a atB', 'b atA')).toBe(0);
  });

  it('does not count somebody who serves at home', () => {
    expect(costOf('reciprocity', problem('soft'), 'a atA', 'b atB')).toBe(0);
  });
});
