import { describe, expect, it } from '@jest/globals';
import type { Interval } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, rules } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

const hours = (from: string, to: string): Interval => [`2026-04-20T${from}`, `2026-04-20T${to}`];
const free = (...available: readonly Interval[]) => aProblem({ people: [aPerson('P1', { available })], slots: [aSlot('S1')] });

describe('H5: availability', () => {
  it('lasts from arrival, 30 minutes before the start, to the end', () => {
    expect(allows('availability', free(hours('08:30', '09:45')))).toBe(true);
    expect(allows('availability', free(hours('08:31', '09:45')))).toBe(false);
    expect(allows('availability', free(hours('08:30', '09:44')))).toBe(false);
    expect(allows('availability', free())).toBe(false);
  });

  it('joins intervals that overlap or touch, in whatever order they stand', () => {
    expect(allows('availability', free(hours('09:00', '12:00'), hours('08:00', '09:00')))).toBe(true);
    expect(allows('availability', free(hours('08:00', '09:10'), hours('08:15', '08:20'), hours('09:05', '10:00')))).toBe(true);
    expect(allows('availability', free(hours('08:00', '09:00'), hours('09:01', '10:00')))).toBe(false);
  });

  it('reaches over midnight', () => {
    expect(allows('availability', free(['2026-04-19T20:00', '2026-04-20T00:00'], ['2026-04-20T00:00', '2026-04-21T00:00']))).toBe(
      true,
    );
  });

  it('includes the time after the end that the rules ask for', () => {
    const problem = { ...free(hours('09:00', '09:54')), rules: rules({ arriveBeforeMinutes: 0, leaveAfterMinutes: 10 }) };
    expect(allows('availability', problem)).toBe(false);
    expect(allows('availability', { ...problem, rules: rules({ arriveBeforeMinutes: 0, leaveAfterMinutes: 9 }) })).toBe(true);
  });
});
