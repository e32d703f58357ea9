import { describe, expect, test } from '@jest/globals';
import { quietHoursOf, sendingTime } from '../../src/messages/quiet-hours.js';

const quiet = quietHoursOf('22:00-07:00');
const zone = 'Asia/Yekaterinburg';
const at = (clock: string) => new Date(`2026-04-20T${clock}:00+05:00`);
const sent = (now: Date, concernsAt: Date | null = null) => sendingTime(now, zone, quiet, concernsAt).toISOString();

describe('quiet hours', () => {
  test.each(['07:00', '12:00', '21:59'])('at %s a message leaves at once', (clock) => {
    expect(sent(at(clock))).toBe(at(clock).toISOString());
  });

  test('late in the evening it waits for the next morning', () => {
    expect(sent(at('22:00'))).toBe('2026-04-21T02:00:00.000Z');
  });

  test('in the night it waits for the same morning', () => {
    expect(sent(at('06:59'))).toBe('2026-04-20T02:00:00.000Z');
  });

  test('what begins within three hours after them is said at once', () => {
    expect(sent(at('23:00'), new Date('2026-04-21T09:59:00+05:00'))).toBe(at('23:00').toISOString());
    expect(sent(at('23:00'), new Date('2026-04-21T10:01:00+05:00'))).toBe('2026-04-21T02:00:00.000Z');
  });

  test('they may lie within one day', () => {
    expect(sendingTime(at('13:30'), zone, quietHoursOf('13:00-14:00'), null)).toEqual(at('14:00'));
    expect(sendingTime(at('23:30'), zone, quietHoursOf('13:00-14:00'), null)).toEqual(at('23:30'));
  });
});
