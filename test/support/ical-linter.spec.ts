import { describe, expect, test } from '@jest/globals';
import { renderFeed } from '../../src/feeds/calendar.js';
import { event, facts } from './feed-builders.js';
import { lintCalendar } from './ical-linter.js';

const clean = renderFeed([event({ revisedAt: new Date('2026-04-02T08:00:00Z') })], facts({ alarmMinutes: 60 }));
const VEVENT = /BEGIN:VEVENT.*END:VEVENT\r\n/su;

const faults: readonly (readonly [string, (text: string) => string, RegExp])[] = [
  ['no last line end', (text) => text.trimEnd(), /no CRLF/u],
  ['a bare line feed', (text) => text.replace('VERSION:2.0\r\n', 'VERSION:2.0\n'), /bare line end/u],
  ['a long line', (text) => text.replace('SUMMARY:', `SUMMARY:${'ж'.repeat(40)}`), /octets/u],
  ['a blank line', (text) => text.replace('BEGIN:VEVENT', '\r\nBEGIN:VEVENT'), /is blank/u],
  ['a control character', (text) => text.replace('SUMMARY:', 'SUMMARY:\u0007'), /control character/u],
  ['an unescaped comma', (text) => text.replace('SUMMARY:', 'SUMMARY:a,b'), /SUMMARY has the value/u],
  ['a wrong escape', (text) => text.replace('SUMMARY:', 'SUMMARY:a\\x'), /SUMMARY has the value/u],
  ['a line that is no property', (text) => text.replace('BEGIN:VEVENT', 'что-то\r\nBEGIN:VEVENT'), /no property/u],
  ['a missing property', (text) => text.replace(/UID:.*\r\n/u, ''), /VEVENT has no UID/u],
  ['a property twice', (text) => text.replace('SEQUENCE:0', 'SEQUENCE:0\r\nSEQUENCE:0'), /SEQUENCE twice/u],
  ['an unknown property', (text) => text.replace('STATUS:', 'ATTENDEE:mailto:x@y.z\r\nSTATUS:'), /must not have ATTENDEE/u],
  ['a UID twice', (text) => text.replace(VEVENT, '$&$&'), /UID first@obektiv twice/u],
  ['a fraction as SEQUENCE', (text) => text.replace('SEQUENCE:0', 'SEQUENCE:0.5'), /SEQUENCE has the value/u],
  ['a local DTSTAMP', (text) => text.replace('DTSTAMP:20260402T080000Z', 'DTSTAMP:20260402T080000'), /DTSTAMP has the value/u],
  ['a DTSTAMP of its own', (text) => text.replace('DTSTAMP:20260402', 'DTSTAMP:20260403'), /DTSTAMP is not LAST-MODIFIED/u],
  ['an impossible day', (text) => text.replace('20260420T090000', '20260431T090000'), /DTSTART has the value/u],
  ['an undefined TZID', (text) => text.replace('TZID:Asia', 'TZID:Europe'), /is not defined/u],
  ['a missing TZID', (text) => text.replace('DTSTART;TZID=Asia/Yekaterinburg', 'DTSTART'), /DTSTART has no TZID/u],
  ['an end before the start', (text) => text.replace('20260420T094500', '20260420T084500'), /ends before it starts/u],
  ['a silent cancellation', (text) => text.replace('CONFIRMED', 'CANCELLED'), /prefix and STATUS disagree/u],
  ['an alarm that rings in vain', (text) => text.replace('CONFIRMED', 'CANCELLED'), /is cancelled and rings/u],
  ['a property after a component', (text) => text.replace('END:VEVENT', 'GEO:1;2\r\nEND:VEVENT'), /properties after components/u],
  [
    'a late time zone',
    (text) => text.replace(/(BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n)(.*)(END:VCALENDAR)/su, '$2$1$3'),
    /stands after/u,
  ],
  ['an empty calendar', (text) => text.replace(/BEGIN:VTIMEZONE.*END:VEVENT\r\n/su, ''), /holds no component/u],
  ['VERSION in the wrong place', (text) => text.replace(/(VERSION.*\r\n)(PRODID.*\r\n)/u, '$2$1'), /do not come first/u],
  ['an open component', (text) => text.replace('END:VEVENT\r\n', ''), /closes nothing/u],
  ['two calendars', (text) => text + text, /not one VCALENDAR/u],
  ['a wrong refresh interval', (text) => text.replace('DURATION:PT1H', 'DURATION:1h'), /REFRESH-INTERVAL has the value/u],
];

describe('the linter finds', () => {
  test('nothing in a clean calendar', () => {
    expect(lintCalendar(clean)).toEqual([]);
  });

  test.each(faults)('%s', (_what, spoil, complaint) => {
    expect(spoil(clean)).not.toBe(clean);
    expect(lintCalendar(spoil(clean)).join('\n')).toMatch(complaint);
  });
});
