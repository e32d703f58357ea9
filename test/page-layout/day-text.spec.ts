import { expect, test } from '@jest/globals';
import { DAY_PATTERN, dayOf } from '../../src/page-layout/day-text.js';

test.each([
  ['21.04.2026', '2026-04-21'],
  ['1.4.2026', '2026-04-01'],
  ['21 04 2026', '2026-04-21'],
  ['21/04/2026', '2026-04-21'],
  ['21042026', '2026-04-21'],
])('%s is the day %s, whatever keys a telephone has', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
  expect(typed).toMatch(new RegExp(`^(?:${DAY_PATTERN})$`, 'v'));
});

test.each(['2026-04-21', '04.21.2026', '32.01.2026', '21.04.26', 'завтра', ''])(
  '“%s” stays as it is, to be judged by its form',
  (typed) => {
    expect(dayOf(typed)).toBe(typed);
  },
);
