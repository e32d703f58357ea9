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

  it('count those on which a duty of another roster brings the person there', () => {
    const on = (day: number) => ({
      person: 'P1',
      place: 'A',
      from: `2026-04-${day}T15:00`,
      to: `2026-04-${day}T16:00`,
      counts: true,
    });
    const withTasks = (...days: number[]) => ({ ...problem(1), format: 'roster-problem/2', busy: days.map(on) }) as const;
    expect(breaches('datesPerPlace', withTasks(20), ...all.slice(0, 2))).toEqual([]);
    expect(breaches('datesPerPlace', withTasks(24), 'P1 S1', 'P1 S4')).toEqual([{ person: 0, place: 0 }]);
    expect(admits('datesPerPlace', { ...withTasks(), busy: [{ ...on(24), place: 'B' }] })).toBe(false);
    expect(admits('datesPerPlace', { ...withTasks(), busy: [{ ...on(22), place: 'B' }] })).toBe(true);
    expect(breaches('datesPerPlace', withTasks(20, 24), 'P1 S1')).toEqual([{ person: 0, place: 0 }]);
  });

  it('are not limited by null and forbidden by 0', () => {
    expect(breaches('datesPerPlace', problem(null), ...all)).toEqual([]);
    expect(admits('datesPerPlace', problem(0))).toBe(false);
  });
});
