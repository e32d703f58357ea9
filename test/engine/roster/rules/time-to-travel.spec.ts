import { describe, expect, it } from '@jest/globals';
import { aPerson, aPlace, aProblem, aSlot, rules } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

const pair = (start: string, place: string, minutes = 25) =>
  aProblem({
    travel: { fixedMinutes: 10, speedKmh: 40, overrides: [['B', 'A', minutes]] },
    people: [aPerson('P1')],
    slots: [aSlot('S1'), aSlot('S2', { place, start: `2026-04-20T${start}`, end: '2026-04-20T12:00' })],
  });

describe('H6: two duties of one person', () => {
  it('leave time for the way and for arriving early', () => {
    expect(breaches('overlap', pair('10:40', 'B'), 'P1 S1', 'P1 S2')).toEqual([]);
    expect(breaches('overlap', pair('10:39', 'B'), 'P1 S1', 'P1 S2')).toEqual([{ person: 0, slot: 0, otherSlot: 1 }]);
    expect(admits('overlap', pair('10:40', 'B'), 'P1 S1')).toBe(true);
    expect(admits('overlap', pair('10:39', 'B'), 'P1 S1')).toBe(false);
  });

  it('leave time for leaving late', () => {
    const late = rules({ leaveAfterMinutes: 5 });
    expect(breaches('overlap', { ...pair('10:44', 'B'), rules: late }, 'P1 S1', 'P1 S2')).toHaveLength(1);
    expect(breaches('overlap', { ...pair('10:45', 'B'), rules: late }, 'P1 S1', 'P1 S2')).toEqual([]);
  });

  it('flow into each other at the same place', () => {
    expect(breaches('overlap', pair('09:45', 'A'), 'P1 S1', 'P1 S2')).toEqual([]);
    expect(breaches('overlap', pair('09:44', 'A'), 'P1 S1', 'P1 S2')).toHaveLength(1);
    expect(breaches('overlap', pair('09:00', 'A'), 'P1 S1', 'P1 S2')).toHaveLength(1);
  });

  it('do not flow between two places at one position, but need no time for the way', () => {
    const places = [aPlace('A'), aPlace('B')];
    expect(breaches('overlap', { ...pair('10:14', 'B'), places }, 'P1 S1', 'P1 S2')).toHaveLength(1);
    expect(breaches('overlap', { ...pair('10:15', 'B'), places }, 'P1 S1', 'P1 S2')).toEqual([]);
  });

  it('may be at the same time when they are of two people', () => {
    const problem = { ...pair('09:00', 'B'), people: [aPerson('P1'), aPerson('P2')] };
    expect(breaches('overlap', problem, 'P1 S1', 'P2 S2')).toEqual([]);
  });
});
