import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { renderFeed } from '../../src/feeds/calendar.js';
import { content, event, facts } from '../support/feed-builders.js';
import { lintCalendar } from '../support/ical-linter.js';

/** The zones the tz database lists for Russia (zone1970.tab, 2025b), with their offsets since 27 December 2020. */
const OFFSETS: Readonly<Record<string, string>> = {
  'Europe/Kaliningrad': '+0200',
  'Europe/Moscow': '+0300',
  'Europe/Simferopol': '+0300',
  'Europe/Kirov': '+0300',
  'Europe/Volgograd': '+0300',
  'Europe/Astrakhan': '+0400',
  'Europe/Saratov': '+0400',
  'Europe/Ulyanovsk': '+0400',
  'Europe/Samara': '+0400',
  'Asia/Yekaterinburg': '+0500',
  'Asia/Omsk': '+0600',
  'Asia/Novosibirsk': '+0700',
  'Asia/Barnaul': '+0700',
  'Asia/Tomsk': '+0700',
  'Asia/Novokuznetsk': '+0700',
  'Asia/Krasnoyarsk': '+0700',
  'Asia/Irkutsk': '+0800',
  'Asia/Chita': '+0900',
  'Asia/Yakutsk': '+0900',
  'Asia/Khandyga': '+0900',
  'Asia/Vladivostok': '+1000',
  'Asia/Ust-Nera': '+1000',
  'Asia/Magadan': '+1100',
  'Asia/Sakhalin': '+1100',
  'Asia/Srednekolymsk': '+1100',
  'Asia/Kamchatka': '+1200',
  'Asia/Anadyr': '+1200',
};

describe('the 27 Russian time zones', () => {
  test('are all here', () => {
    expect(Object.keys(OFFSETS)).toHaveLength(27);
  });

  test.each(Object.entries(OFFSETS))('%s is at %s for us and for both foreign parsers', (timeZone, offset) => {
    const text = renderFeed([event({ payload: content({ timeZone }) })], facts({ timeZone }));
    expect(lintCalendar(text)).toEqual([]);
    expect(text).toContain(`TZOFFSETFROM:${offset}\r\nTZOFFSETTO:${offset}\r\n`);
    const instant = new Date(`2026-04-20T09:00:00${offset.slice(0, 3)}:00`);
    expect(startForIcalJs(text)).toEqual(instant);
    expect(startForNodeIcal(text)?.toISOString()).toBe(instant.toISOString());
  });

  test('that change their clocks between the events of one calendar are refused', () => {
    const timeZone = 'Europe/Volgograd';
    const before = event({ payload: content({ timeZone, start: '2020-12-20T09:00', end: '2020-12-20T10:00' }) });
    const after = event({ uid: 'second@obektiv', payload: content({ timeZone }) });
    expect(() => renderFeed([before, after], facts({ timeZone }))).toThrow(/Europe\/Volgograd changes its clocks/u);
  });
});

function startForIcalJs(text: string): Date {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const start = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!).startDate;
  return new Date(start.convertToZone(ICAL.Timezone.utcTimezone).toUnixTime() * 1000);
}

function startForNodeIcal(text: string): Date | undefined {
  const found = Object.values(nodeIcal.sync.parseICS(text)).find((component) => component?.type === 'VEVENT');
  return found?.type === 'VEVENT' ? found.start : undefined;
}
