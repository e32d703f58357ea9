import { describe, expect, it } from '@jest/globals';
import type { Engagement } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';
import { allows } from '../../../support/rule-verdicts.js';

/** The slot is at A from 9:00 to 9:45; people come half an hour before; from A to B it is 177 minutes. */
const problem = (place: string, from: string, to: string) => {
  const task: Engagement = { person: 'p', place, from: `2026-04-20T${from}`, to: `2026-04-20T${to}` };
  return aProblem({ format: 'roster-problem/2', people: [aPerson('p')], slots: [aSlot('s')], busy: [task] });
};

describe('H12: a person with another task', () => {
  it('may serve before and after it at the same place, without arriving anew', () => {
    expect(allows('elsewhere', problem('A', '08:00', '09:00'))).toBe(true);
    expect(allows('elsewhere', problem('A', '09:45', '10:30'))).toBe(true);
    expect(allows('elsewhere', problem('A', '08:00', '09:01'))).toBe(false);
    expect(allows('elsewhere', problem('A', '09:44', '10:30'))).toBe(false);
  });

  it('needs the time to arrive and the way when it is at another place', () => {
    expect(allows('elsewhere', problem('B', '04:00', '05:33'))).toBe(true);
    expect(allows('elsewhere', problem('B', '04:00', '05:34'))).toBe(false);
    expect(allows('elsewhere', problem('B', '12:42', '13:00'))).toBe(true);
    expect(allows('elsewhere', problem('B', '12:41', '13:00'))).toBe(false);
  });
});
