import { describe, expect, test } from '@jest/globals';
import { dueReminders } from '../../src/messages/reminder-times.js';

const zone = 'Asia/Yekaterinburg';
const at = (text: string) => new Date(`2026-04-${text}:00+05:00`);
const duty = (personId: string, slotKey: string, startsAt: string) => ({ personId, slotKey, startsAt: at(startsAt) });
const duties = [
  duty('a', 'one', '21T09:00'),
  duty('a', 'two', '21T12:00'),
  duty('b', 'three', '21T09:00'),
  duty('b', 'four', '22T09:00'),
];
const due = (now: string) =>
  dueReminders(duties, zone, at(now)).map(({ personId, when, duties: own }) => [personId, when, own.length]);

describe('reminders of duties', () => {
  test('nobody is reminded before 18:00 of the day before', () => {
    expect(due('20T17:59')).toEqual([]);
  });

  test('at 18:00 everybody hears of the whole next day, in one message', () => {
    expect(due('20T18:00')).toEqual([
      ['a', 'day', 2],
      ['b', 'day', 1],
    ]);
  });

  test('two hours before, each duty is named alone', () => {
    expect(due('21T07:00').filter(([, when]) => when === 'soon')).toEqual([
      ['a', 'soon', 1],
      ['b', 'soon', 1],
    ]);
  });

  test('what has begun is not reminded of', () => {
    expect(due('22T09:00')).toEqual([]);
  });

  test('the same reminder has the same key whenever it is looked for, another time another', () => {
    const keys = (now: string) => dueReminders(duties, zone, at(now)).map(({ onceKey }) => onceKey);
    expect(keys('20T18:00')).toEqual(keys('20T23:00'));
    const moved = dueReminders([duty('a', 'one', '21T09:30')], zone, at('21T08:00'));
    expect(keys('21T08:00')).not.toContain(moved[0]!.onceKey);
  });
});
