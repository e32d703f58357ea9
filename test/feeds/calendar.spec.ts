import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { CalendarInputError } from '../../src/feeds/calendar-check.js';
import type { CalendarEvent, EventContent } from '../../src/feeds/calendar-event.js';
import { renderFeed } from '../../src/feeds/calendar.js';
import { content, event, facts } from '../support/feed-builders.js';
import { lintCalendar } from '../support/ical-linter.js';

const HOSTILE = 'a;b,c\\n"d"\r\nATTENDEE:mailto:x@y.z\rBEGIN:VEVENT\u2028\u0007\u202E\uD800 е\u0308 🎒'.repeat(3);
const of = (changes: Partial<EventContent>, rest: Partial<CalendarEvent> = {}) => event({ ...rest, payload: content(changes) });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  test('satisfies the linter with events, tombstones, alarms, whole days and no place', () => {
    const events = [
      event(),
      event({ uid: 'second@obektiv', status: 'CANCELLED', sequence: 3, revisedAt: new Date('2026-04-02T08:00:00.999Z') }),
      of({ location: null, position: null, description: '' }, { uid: 'third@obektiv' }),
      of({ start: '2026-04-20', end: '2026-05-04' }, { uid: 'fourth@obektiv' }),
    ];
    expect(lintCalendar(renderFeed(events, facts({ alarmMinutes: 60 })))).toEqual([]);
  });

  test('satisfies the linter without an event', () => {
    expect(lintCalendar(renderFeed([], facts()))).toEqual([]);
  });

  test('cannot be injected into by any text', () => {
    const hostile = of({ summary: HOSTILE, description: HOSTILE, location: HOSTILE });
    const text = renderFeed([hostile], facts({ name: HOSTILE, description: HOSTILE, alarmMinutes: 5 }));
    expect(lintCalendar(text)).toEqual([]);
    expect(unfolded(text).filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
    expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('has no backslash of its own, which programs read differently', () => {
    expect(renderFeed([of({ description: 'C:\\new' })], facts())).toContain('DESCRIPTION:C:/new\r\n');
  });

  test('says a cancellation in every way a calendar program may understand', () => {
    const lines = unfolded(renderFeed([event({ status: 'CANCELLED', sequence: 1 })], facts({ alarmMinutes: 60 })));
    expect(lines).toEqual(
      expect.arrayContaining([
        'SUMMARY:ОТМЕНЕНО: ВПР: наблюдение\\, математика\\, 5Б',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'SEQUENCE:1',
      ]),
    );
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  test('rings only when told to', () => {
    expect(renderFeed([event()], facts())).not.toContain('VALARM');
    expect(renderFeed([event()], facts({ alarmMinutes: 90 }))).toContain('TRIGGER:-PT1H30M\r\n');
  });

  test('tells its publishing in UTC and its events in local time', () => {
    const lines = unfolded(renderFeed([event({ revisedAt: new Date('2026-04-02T10:11:12Z') })], facts()));
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTAMP:20260402T101112Z',
        'LAST-MODIFIED:20260402T101112Z',
        'CREATED:20260401T080000Z',
        'DTSTART;TZID=Asia/Yekaterinburg:20260420T090000',
        'DTEND;TZID=Asia/Yekaterinburg:20260420T094500',
      ]),
    );
  });

  test('does not depend on the order in which events are given', () => {
    const events = ['a', 'b', 'c'].map((name) => event({ uid: `event-${name}@obektiv` }));
    expect(renderFeed(events.toReversed(), facts())).toBe(renderFeed(events, facts()));
  });

  test('is the same, byte by byte, whatever the time zone of the machine', () => {
    const events = [event(), of({ start: '2026-04-20', end: '2026-05-04' }, { uid: 'second@obektiv' })];
    const here = renderFeed(events, facts());
    const there = ['UTC', 'America/New_York', 'Asia/Kamchatka', 'Pacific/Apia'].map((zone) => renderedIn(zone, events));
    expect(there).toEqual(there.map(() => here));
  });
});

describe('a calendar refuses', () => {
  const refused: readonly (readonly [string, CalendarEvent, RegExp])[] = [
    ['an end before its start', of({ end: '2026-04-20T08:00' }), /end must come after the start/u],
    ['an event without length', of({ end: '2026-04-20T09:00' }), /end must come after the start/u],
    ['a day that does not exist', of({ start: '2026-02-30T09:00' }), /2026-02-30T09:00/u],
    ['a missing start', of({ start: '' }), /times must exist/u],
    ['a fraction as sequence', event({ sequence: 1.5 }), /whole number from 0, not 1.5/u],
    ['a negative sequence', event({ sequence: -1 }), /not -1/u],
    ['an unknown time zone', of({ timeZone: 'Europe/Mosсow' }), /not an IANA time zone/u],
    ['an empty summary', of({ summary: ' \u200B\r\n' }), /visible character/u],
    ['a UID with a line end', event({ uid: 'first\r\n@obektiv' }), /UID must be/u],
    ['an instant that is none', event({ revisedAt: new Date(Number.NaN) }), /valid instants/u],
  ];
  test.each(refused)('%s', (_what, wrong, message) => {
    expect(() => renderFeed([wrong], facts())).toThrow(message);
    expect(() => renderFeed([wrong], facts())).toThrow(CalendarInputError);
  });

  test('two events with one UID', () => {
    expect(() => renderFeed([event(), event()], facts())).toThrow(/share the UID "first@obektiv"/u);
  });
});

function renderedIn(timeZone: string, events: readonly CalendarEvent[]): string {
  const script = `
    import { renderFeed } from ${JSON.stringify(new URL('../../src/feeds/calendar.js', import.meta.url).href)};
    const events = ${JSON.stringify(events)}.map((event) =>
      ({ ...event, revisedAt: new Date(event.revisedAt), firstPublishedAt: new Date(event.firstPublishedAt) }));
    process.stdout.write(renderFeed(events, ${JSON.stringify(facts())}));`;
  const environment = { ...process.env, TZ: timeZone, NODE_OPTIONS: '' };
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', env: environment });
}
