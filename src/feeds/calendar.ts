import ical, {
  ICalAlarmType,
  ICalCalendar,
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { checkedZone, checkEvent, checkUnique, inZone, isWholeDay } from './calendar-check.js';
import type { CalendarEvent, CalendarFacts } from './calendar-event.js';
import { layOut } from './calendar-layout.js';
import { cleanName, cleanText } from './calendar-text.js';
import { timeZoneBlocks } from './time-zone-block.js';

const PRODUCT = '//Obektiv//VPR calendars//RU';
const REFRESH_SECONDS = 3600;
const CANCELLED_PREFIX = 'ОТМЕНЕНО: ';

/**
 * A calendar as RFC 5545 text. The same facts and events give the same bytes on every machine: no clock and no
 * system time zone is read. The only place that knows ical-generator and its traps.
 */
export function renderFeed(events: readonly CalendarEvent[], facts: CalendarFacts): string {
  checkedZone(facts.timeZone);
  checkUnique(events);
  for (const event of events) checkEvent(event);
  const calendar = ical({ prodId: PRODUCT, scale: 'GREGORIAN', ttl: REFRESH_SECONDS });
  calendar.name(cleanName(facts.name)).description(cleanName(facts.description));
  const header = unfolded(calendar.toString());
  const zones = timeZoneBlocks(
    facts.timeZone,
    events.map((event) => event.payload),
  );
  const entries = [...events].sort(byStart).map((event) => entryOf(calendar, event, facts.alarmMinutes).toString());
  return layOut(header, [...zones, ...entries]);
}

/** The library folds a whole calendar only, a character at a time, 3 ms an event: layOut does it instead. */
function unfolded(calendar: string): string {
  return calendar.replaceAll('\r\n ', '');
}

function byStart(one: CalendarEvent, other: CalendarEvent): number {
  const key = ({ payload, uid }: CalendarEvent) => `${payload.start} ${uid}`;
  return key(one) < key(other) ? -1 : 1;
}

function entryOf(calendar: ICalCalendar, event: CalendarEvent, alarmMinutes: number | null): ICalEvent {
  const { payload } = event;
  const isCancelled = event.status === 'CANCELLED';
  const entry = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: utc(event.revisedAt),
    lastModified: utc(event.revisedAt),
    created: utc(event.firstPublishedAt),
    start: inZone(payload.start, payload.timeZone),
    end: inZone(payload.end, payload.timeZone),
    timezone: payload.timeZone,
    allDay: isWholeDay(payload),
    summary: (isCancelled ? CANCELLED_PREFIX : '') + cleanText(payload.summary),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  const isFree = isCancelled || isWholeDay(payload);
  entry.transparency(isFree ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE);
  entry.busystatus(isFree ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY);
  describe(entry, event);
  if (alarmMinutes !== null && !isFree) entry.createAlarm({ type: ICalAlarmType.display, trigger: alarmMinutes * 60 });
  return entry;
}

function describe(entry: ICalEvent, { payload }: CalendarEvent): void {
  const description = cleanText(payload.description);
  if (description !== '') entry.description({ plain: description });
  const title = cleanText(payload.location ?? '');
  if (title === '') return;
  const [lat, lon] = payload.position ?? [];
  entry.location(lat === undefined || lon === undefined ? { title } : { title, geo: { lat: degrees(lat), lon: degrees(lon) } });
}

/** Six decimals are a tenth of a metre, and keep exponents out of the text. */
function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function utc(instant: Date): DateTime {
  return DateTime.fromJSDate(instant, { zone: 'utc' });
}
