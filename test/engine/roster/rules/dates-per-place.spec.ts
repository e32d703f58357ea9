import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, at, rules } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

const problem = (maxDatesPerPlace: number | null) =>
  aProblem({
    people: [aPerson('P1')],
    slots: [aSlot('S1', at(20, 9)), aSlot('S2', at(20, 12)), aSlot('S3', at(21, 9)), aSlot('S4', { ...at(22, 9), place: 'B' })],
    rules: rules({ maxDatesPerPlace }),
  });
const all = ['P1 S1', 'P1 S2', 'P1 S3', 'P1 S4'];

describe('H8: dates per place', () => {
  it('are counted once a day and for each place', () => {
    expect(breaches('datesPerPlace', problem(2), ...all)).toEqual([]);
    expect(breaches('datesPerPlace', problem(1), ...all)).toEqual([{ person: 0, place: 0 }]);
    expect(admits('datesPerPlace', problem(1), ...all.slice(0, 2))).toBe(true);
  });

  it('are not limited by null and forbidden by 0', () => {
    expect(breaches('datesPerPlace', problem(null), ...all)).toEqual([]);
    expect(admits('datesPerPlace', problem(0))).toBe(false);
  });
});
