import { expect, test } from '@jest/globals';
import type { RosterProblem } from '../../src/engine/index.js';
import { frozenDuties, lastFrozenDay } from '../../src/rosters/frozen-duties.js';
import { aPerson, aProblem, aSlot, at, duty } from '../support/roster-builders.js';

const NOON_OF_THE_20TH = new Date('2026-04-20T07:00:00Z');
const days = [20, 21, 23, 24].map((day) => aSlot(`S${day}`, at(day, 9)));
const everything = ['P1 S20', 'P1 S21', 'P2 S23', 'P2 S24'].map(duty);
const problem = (differences: Partial<RosterProblem> = {}) =>
  aProblem({ people: [aPerson('P1'), aPerson('P2')], slots: days, ...differences });

test('duties of the past, of today and of the next days stay', () => {
  const { pins, lifted } = frozenDuties(problem(), { slots: days, duties: everything }, NOON_OF_THE_20TH, 3);
  expect(pins).toEqual(everything.slice(0, 3));
  expect(lifted).toEqual([]);
  expect(frozenDuties(problem(), { slots: days, duties: everything }, NOON_OF_THE_20TH, 0).pins).toEqual(everything.slice(0, 1));
});

test('days are those of the campaign’s zone', () => {
  const lateEvening = new Date('2026-04-20T20:00:00Z');
  expect(lastFrozenDay('Asia/Yekaterinburg', lateEvening, 0)).toBe('2026-04-21');
  expect(lastFrozenDay('Europe/Moscow', lateEvening, 0)).toBe('2026-04-20');
});

test('a duty counts as told for the day it was told for, although its work has moved', () => {
  const moved = problem({ slots: [...days.slice(0, 3), aSlot('S24', at(30, 9))] });
  expect(frozenDuties(moved, { slots: days, duties: everything }, NOON_OF_THE_20TH, 4).pins).toEqual(everything);
});

test('a duty of somebody who cannot come any more is lifted with the reason', () => {
  const ill = aPerson('P1', { available: [['2026-04-20T00:00', '2026-04-21T00:00']] });
  const { pins, lifted } = frozenDuties(
    problem({ people: [ill, aPerson('P2')] }),
    { slots: days, duties: everything },
    NOON_OF_THE_20TH,
    3,
  );
  expect(pins).toEqual([everything[0], everything[2]]);
  expect(lifted).toEqual([{ ...duty('P1 S21'), reason: expect.objectContaining({ ru: expect.any(String) }) }]);
});

test('a duty whose person or work is gone is lifted', () => {
  const { pins, lifted } = frozenDuties(
    problem({ people: [aPerson('P2')] }),
    { slots: days, duties: everything },
    NOON_OF_THE_20TH,
    3,
  );
  expect(pins).toEqual([everything[2]]);
  expect(lifted.map(({ person, slot }) => `${person} ${slot}`)).toEqual(['P1 S20', 'P1 S21']);
});

test('of two duties that exclude each other now, the later told gives way, and both to what somebody has pinned', () => {
  const clashing = [aSlot('S1', at(20, 9)), aSlot('S2', at(20, 9))];
  const told = { slots: clashing, duties: ['P1 S1', 'P1 S2'].map(duty) };
  const lone = frozenDuties(problem({ slots: clashing }), told, NOON_OF_THE_20TH, 0);
  expect([lone.pins, lone.lifted.length]).toEqual([[duty('P1 S1')], 1]);
  const pinned = frozenDuties(problem({ slots: clashing, pins: [duty('P1 S2')] }), told, NOON_OF_THE_20TH, 0);
  expect([pinned.pins, pinned.lifted.map(({ slot }) => slot)]).toEqual([[duty('P1 S2')], ['S1']]);
});
