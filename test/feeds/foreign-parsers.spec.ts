import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { CalendarEvent } from '../../src/feeds/calendar-event.js';
import { renderFeed } from '../../src/feeds/calendar.js';
import { content, event, facts } from '../support/feed-builders.js';

interface Reading {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly transparency: string;
  readonly start: string;
  readonly end: string;
  readonly stamp: string;
  readonly modified: string;
  readonly created: string;
}

const EVENTS = [
  event(),
  event({ uid: 'second@obektiv', status: 'CANCELLED', sequence: 4, revisedAt: new Date('2026-04-03T01:02:03Z') }),
  event({
    uid: 'third@obektiv',
    payload: content({
      summary: 'ВПР: «Окружающий мир», 4 классы; часть 2 / 🎒',
      description: 'Первая строка, вторая; третья:\n\nконец: n.',
      location: 'МБОУ «СОШ № 1; имени А, Б», д. Ёлкино',
      timeZone: 'Asia/Anadyr',
      start: '2026-05-20T23:30',
      end: '2026-05-21T00:15',
    }),
  }),
];
const EXPECTED = EVENTS.map(reading);

test('ical.js reads every field as it was meant', () => {
  expect(readByIcalJs(renderFeed(EVENTS, facts()))).toEqual(EXPECTED);
});

test('node-ical reads every field as it was meant', () => {
  expect(readByNodeIcal(renderFeed(EVENTS, facts()))).toEqual(EXPECTED);
});

function reading({ uid, sequence, status, payload, revisedAt, firstPublishedAt }: CalendarEvent): Reading {
  const offset = payload.timeZone === 'Asia/Anadyr' ? '+12:00' : '+05:00';
  const isCancelled = status === 'CANCELLED';
  return {
    uid,
    sequence,
    status,
    summary: (isCancelled ? 'ОТМЕНЕНО: ' : '') + payload.summary,
    description: payload.description,
    location: payload.location ?? '',
    transparency: isCancelled ? 'TRANSPARENT' : 'OPAQUE',
    start: new Date(`${payload.start}:00${offset}`).toISOString(),
    end: new Date(`${payload.end}:00${offset}`).toISOString(),
    stamp: revisedAt.toISOString(),
    modified: revisedAt.toISOString(),
    created: firstPublishedAt.toISOString(),
  };
}

function readByIcalJs(text: string): readonly Reading[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const textOf = (name: string) => String(component.getFirstPropertyValue(name));
    const at = (name: string) => {
      const time = component.getFirstPropertyValue(name) as ICAL.Time;
      return new Date(time.convertToZone(ICAL.Timezone.utcTimezone).toUnixTime() * 1000).toISOString();
    };
    return {
      uid: textOf('uid'),
      sequence: Number(textOf('sequence')),
      status: textOf('status'),
      summary: textOf('summary'),
      description: textOf('description'),
      location: textOf('location'),
      transparency: textOf('transp'),
      start: at('dtstart'),
      end: at('dtend'),
      stamp: at('dtstamp'),
      modified: at('last-modified'),
      created: at('created'),
    };
  });
}

function readByNodeIcal(text: string): readonly Reading[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((entry) => {
    if (entry?.type !== 'VEVENT') return [];
    return {
      uid: entry.uid,
      sequence: Number(entry.sequence),
      status: String(entry.status),
      summary: plain(entry.summary),
      description: plain(entry.description),
      location: plain(entry.location),
      transparency: String(entry.transparency),
      start: entry.start.toISOString(),
      end: entry.end!.toISOString(),
      stamp: entry.dtstamp.toISOString(),
      modified: entry.lastmodified!.toISOString(),
      created: entry.created!.toISOString(),
    };
  });
}

function plain(value: nodeIcal.ParameterValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
