import { DateTime, IANAZone } from 'luxon';
import type { CalendarEvent, EventContent } from './calendar-event.js';
import { cleanText } from './calendar-text.js';

const UID = /^[\w.@-]{8,255}$/u;
/** A campaign has few distinct times, and luxon asks the system's zone tables anew for each. */
const instants = new Map<string, DateTime>();
const MOST_INSTANTS = 5_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** An event that must not reach a calendar: the library would print something else than what was meant. */
export class CalendarInputError extends Error {
  override readonly name = 'CalendarInputError';
}

/** Refuses everything ical-generator would silently bend. */
export function checkEvent(event: CalendarEvent): void {
  const refuse = (what: string, value: unknown): never => {
    throw new CalendarInputError(`Event ${JSON.stringify(event.uid)}: ${what}, not ${JSON.stringify(value)}.`);
  };
  if (!UID.test(event.uid)) refuse('the UID must be 8 to 255 letters, digits or . @ _ -', event.uid);
  if (!Number.isSafeInteger(event.sequence) || event.sequence < 0)
    refuse('the sequence must be a whole number from 0', event.sequence);
  for (const at of [event.revisedAt, event.firstPublishedAt])
    if (Number.isNaN(at.getTime())) refuse('the times of publishing must be valid instants', String(at));
  checkContent(event.payload, refuse);
}

/** Refuses a list in which two events share a UID: a calendar program would show one of them. */
export function checkUnique(events: readonly CalendarEvent[]): void {
  const seen = new Set<string>();
  for (const { uid } of events) {
    if (seen.has(uid)) throw new CalendarInputError(`Two events share the UID ${JSON.stringify(uid)}; each needs its own.`);
    seen.add(uid);
  }
}

/** The zone's rules, or a refusal that names it. */
export function checkedZone(timeZone: string): IANAZone {
  const zone = IANAZone.create(timeZone);
  if (zone.isValid && timeZone.includes('/')) return zone;
  throw new CalendarInputError(`${JSON.stringify(timeZone)} is not an IANA time zone; write it like "Asia/Yekaterinburg".`);
}

/** Whether the event lasts whole days. */
export function isWholeDay(payload: EventContent): boolean {
  return DAY.test(payload.start);
}

/** A local moment (or a day's midnight) as an instant that knows its zone. */
export function inZone(moment: string, timeZone: string): DateTime {
  const key = `${moment} ${timeZone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const at = DateTime.fromISO(moment, { zone: checkedZone(timeZone), locale: 'en-US' });
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(key, at);
  return at;
}

function checkContent(payload: EventContent, refuse: (what: string, value: unknown) => never): void {
  const format = isWholeDay(payload) ? 'yyyy-MM-dd' : "yyyy-MM-dd'T'HH:mm";
  const [start, end] = [payload.start, payload.end].map((moment) => {
    const at = inZone(moment, payload.timeZone);
    return at.isValid && at.toFormat(format) === moment ? at : refuse(`times must exist and read like ${format}`, moment);
  });
  if (end! <= start!) refuse(`the end must come after the start ${payload.start}`, payload.end);
  if (cleanText(payload.summary) === '') refuse('the summary must have a visible character', payload.summary);
}
