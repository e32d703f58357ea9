import { DateTime } from 'luxon';
import type { Language } from '../page-layout/layout.js';

const SUNDAY = 7;

/** The days from one to another, Sundays left out: schools are closed. */
export function schoolDays(startsOn: string, endsOn: string): readonly string[] {
  const first = DateTime.fromISO(startsOn, { zone: 'utc' });
  const count = DateTime.fromISO(endsOn, { zone: 'utc' }).diff(first, 'days').days + 1;
  const all = Array.from({ length: count }, (_, index) => first.plus({ days: index }));
  return all.filter((day) => day.weekday !== SUNDAY).map((day) => day.toISODate()!);
}

/** `вторник, 21 апреля` */
export function dayWords(day: string, language: Language): string {
  return DateTime.fromISO(day, { zone: 'utc', locale: language }).toFormat('cccc, d MMMM');
}

/** `21.04.2026` */
export function dateText(day: string): string {
  return day.split('-').toReversed().join('.');
}

/** `21 апреля, 08:30` in the zone of the campaign. */
export function momentWords(instant: Date, zone: string, language: Language): string {
  return DateTime.fromJSDate(instant, { zone }).setLocale(language).toFormat('d MMMM, HH:mm');
}

/** `UTC+5`: by which clock times of that instant are told. */
export function zoneWords(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("'UTC'Z");
}

/** `3 ч назад` */
export function agoWords(instant: Date, at: Date, language: Language): string {
  const base = DateTime.fromJSDate(at);
  return DateTime.fromJSDate(instant).toRelative({ base, locale: language, style: 'short' }) ?? '';
}

export function todayIn(zone: string, at: Date): string {
  return DateTime.fromJSDate(at, { zone }).toISODate()!;
}
