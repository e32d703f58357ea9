import type { Property } from './ical-lines.js';

const TEXT = /^(?:[^\\;,]|\\[\\;,nN])*$/su;
const UTC = /^\d{8}T\d{6}Z$/u;
const DURATION = /^[+-]?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/u;
const OFFSET = /^[+-]\d{4}(?:\d{2})?$/u;

const FORMS: Readonly<Record<string, (value: string) => boolean>> = {
  VERSION: (value) => value === '2.0',
  PRODID: isText,
  CALSCALE: (value) => value === 'GREGORIAN',
  NAME: isText,
  'X-WR-CALNAME': isText,
  'X-WR-CALDESC': isText,
  'REFRESH-INTERVAL': isDuration,
  'X-PUBLISHED-TTL': isDuration,
  TZID: (value) => /^[A-Za-z]+(?:\/[A-Za-z_-]+)+$/u.test(value),
  TZNAME: isText,
  TZOFFSETFROM: (value) => OFFSET.test(value),
  TZOFFSETTO: (value) => OFFSET.test(value),
  UID: (value) => /^[\w.@-]{8,255}$/u.test(value),
  SEQUENCE: (value) => /^\d{1,9}$/u.test(value),
  DTSTAMP: isUtc,
  CREATED: isUtc,
  'LAST-MODIFIED': isUtc,
  SUMMARY: isText,
  DESCRIPTION: isText,
  LOCATION: isText,
  GEO: isPosition,
  STATUS: (value) => ['CONFIRMED', 'CANCELLED'].includes(value),
  TRANSP: (value) => ['OPAQUE', 'TRANSPARENT'].includes(value),
  'X-MICROSOFT-CDO-BUSYSTATUS': (value) => ['BUSY', 'FREE'].includes(value),
  'X-MICROSOFT-CDO-ALLDAYEVENT': (value) => value === 'TRUE',
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': (value) => value === 'TRUE',
  ACTION: (value) => value === 'DISPLAY',
  TRIGGER: isDuration,
};

/** Whether the value has the form RFC 5545 (or the vendor) gives the property; an unknown property has none. */
export function hasItsForm(property: Property): boolean {
  if (property.name === 'DTSTART' || property.name === 'DTEND') return isLocalTime(property);
  return FORMS[property.name]?.(property.value) ?? false;
}

function isText(value: string): boolean {
  return TEXT.test(value);
}

function isDuration(value: string): boolean {
  return DURATION.test(value) && /\d/u.test(value) && !value.endsWith('T');
}

function isUtc(value: string): boolean {
  return UTC.test(value) && exists(value);
}

/** A date with VALUE=DATE, else a local time: its zone stands beside it (in a VTIMEZONE: none). */
function isLocalTime({ value, parameters }: Property): boolean {
  const pattern = parameters.get('VALUE') === 'DATE' ? /^\d{8}$/u : /^\d{8}T\d{6}$/u;
  return pattern.test(value) && exists(value);
}

function isPosition(value: string): boolean {
  const [latitude, longitude, ...rest] = value.split(';').map(Number);
  return rest.length === 0 && Math.abs(latitude ?? Number.NaN) <= 90 && Math.abs(longitude ?? Number.NaN) <= 180;
}

function exists(value: string): boolean {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/u.exec(
    value,
  )!;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const instant = new Date(iso);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === iso;
}
