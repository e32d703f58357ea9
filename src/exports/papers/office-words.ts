import { DateTime } from 'luxon';

/** `«21» апреля 2026 г.`, as at the head of an order. */
export function orderDate(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc', locale: 'ru' }).toFormat("«dd» MMMM yyyy 'г.'");
}

/** `21.04.2026`. */
export function shortDate(day: string): string {
  return day.slice(0, 10).split('-').toReversed().join('.');
}

/** `21.04.2026, вт`. */
export function dateWithWeekday(day: string): string {
  const short = DateTime.fromISO(day.slice(0, 10), { zone: 'utc', locale: 'ru' });
  return short.toFormat('dd.MM.yyyy, ccc');
}

/** `09:00–09:45`. */
export function timeSpan(start: string, end: string): string {
  return `${start.slice(-5)}–${end.slice(-5)}`;
}

/** `Петрова М. И.`; what does not look like a name stays as it is. */
export function initials(fullName: string): string {
  const [surname = '', ...names] = fullName.trim().split(/\s+/u);
  return [surname, ...names.map((name) => `${name.charAt(0)}.`)].join(' ');
}
