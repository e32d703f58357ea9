import { describe, expect, it } from '@jest/globals';
import type { Limits } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, at } from '../../../support/roster-builders.js';
import { admits, breaches } from '../../../support/rule-verdicts.js';

/** Monday, Monday, Sunday, the next Monday. */
const limited = (limits: Limits) =>
  aProblem({
    people: [aPerson('P1', { limits })],
    slots: [aSlot('S1', at(20, 9)), aSlot('S2', at(20, 12)), aSlot('S3', at(26, 9)), aSlot('S4', at(27, 9))],
  });
const all = ['P1 S1', 'P1 S2', 'P1 S3', 'P1 S4'];

describe('H7: limits', () => {
  it('count the duties of a day', () => {
    expect(breaches('limits', limited({ perDay: 2 }), ...all)).toEqual([]);
    expect(breaches('limits', limited({ perDay: 1 }), ...all)).toEqual([
      { person: 0, slot: 0 },
      { person: 0, slot: 1 },
    ]);
  });

  it('count the duties of an ISO week, Monday to Sunday', () => {
    expect(breaches('limits', limited({ perWeek: 3 }), ...all)).toEqual([]);
    expect(breaches('limits', limited({ perWeek: 2 }), ...all).map(({ slot }) => slot)).toEqual([0, 1, 2]);
    expect(admits('limits', limited({ perWeek: 1 }), 'P1 S3')).toBe(true);
  });

  it('count all duties', () => {
    expect(breaches('limits', limited({ total: 4 }), ...all)).toEqual([]);
    expect(breaches('limits', limited({ total: 3 }), ...all)).toHaveLength(4);
    expect(admits('limits', limited({ total: 3 }), ...all.slice(0, 3))).toBe(false);
    expect(admits('limits', limited({ total: 4 }), ...all.slice(0, 3))).toBe(true);
  });

  it('count what other rosters ask of the person on the day, in the week and in total, and own lessons do not', () => {
    const busy = (day: number, counts: boolean) => ({
      person: 'P1',
      place: 'A',
      from: `2026-04-${day}T15:00`,
      to: `2026-04-${day}T15:40`,
      counts,
    });
    const engaged = (limits: Limits, ...tasks: readonly ReturnType<typeof busy>[]) => ({
      ...limited(limits),
      format: 'roster-problem/2' as const,
      busy: tasks,
    });
    expect(admits('limits', engaged({ perDay: 1 }, busy(27, true)))).toBe(false);
    expect(admits('limits', engaged({ perDay: 1 }, busy(27, false)))).toBe(true);
    expect(admits('limits', engaged({ perDay: 1 }, busy(20, true)))).toBe(true);
    expect(breaches('limits', engaged({ perWeek: 2 }, busy(22, true)), 'P1 S1', 'P1 S4')).toEqual([]);
    expect(breaches('limits', engaged({ perWeek: 2 }, busy(22, true)), 'P1 S1', 'P1 S3')).toHaveLength(2);
    expect(admits('limits', engaged({ total: 2 }, busy(13, true)), 'P1 S1')).toBe(false);
    expect(breaches('limits', engaged({ total: 0 }, busy(13, true)))).toEqual([]);
  });

  it('do not exist where no key names them', () => {
    expect(breaches('limits', limited({}), ...all)).toEqual([]);
  });

  it('of 0 allow nothing', () => {
    expect(admits('limits', limited({ perDay: 0 }))).toBe(false);
  });
});
