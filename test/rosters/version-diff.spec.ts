import { describe, expect, test } from '@jest/globals';
import { versionDiff } from '../../src/rosters/version-diff.js';
import { aSlot, duty } from '../support/roster-builders.js';

const slots = [aSlot('S1'), aSlot('S2'), aSlot('S3')];

describe('the difference of two versions', () => {
  test('names what came, what went and who took over from whom, each duty once', () => {
    const before = { problem: { slots }, duties: [duty('A S1'), duty('B S2'), duty('C S3')] };
    const after = { problem: { slots }, duties: [duty('A S1'), duty('D S2'), duty('B S1')] };
    const diff = versionDiff(before, after);
    expect(diff.added.map(({ person, slot }) => `${person} ${slot}`)).toEqual(['B S1']);
    expect(diff.removed.map(({ person, slot }) => `${person} ${slot}`)).toEqual(['C S3']);
    expect(diff.replaced).toEqual([expect.objectContaining({ slot: 'S2', person: 'B', by: 'D' })]);
    expect(diff.unchanged).toBe(1);
  });

  test('calls a duty moved whose slot has another time', () => {
    const later = [{ ...slots[0]!, start: '2026-05-04T11:00', end: '2026-05-04T11:45' }, slots[1]!, slots[2]!];
    const diff = versionDiff({ problem: { slots }, duties: [duty('A S1')] }, { problem: { slots: later }, duties: [duty('A S1')] });
    expect(diff.moved).toEqual([expect.objectContaining({ person: 'A', start: '2026-05-04T11:00' })]);
    expect(diff.moved[0]!.before.start).toBe(slots[0]!.start);
    expect(diff.unchanged).toBe(0);
  });

  test('with itself is nothing', () => {
    const same = { problem: { slots }, duties: [duty('A S1')] };
    expect(versionDiff(same, same)).toEqual({ added: [], removed: [], moved: [], replaced: [], unchanged: 1 });
  });
});
