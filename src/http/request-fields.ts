import { DateTime } from 'luxon';
import { z } from 'zod';
import { inBoth } from './fault-words.js';

const EARLIEST = '1900';
const LATEST = '2200';
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/u;
const OUT_OF_TIME = inBoth('год – от 1900 до 2199', 'a year from 1900 to 2199');

/** What a row is called in an address or a body. */
export const idParam = z.uuid(inBoth('это не идентификатор', 'not an identifier'));

/** A day as `2026-04-20`, in years in which somebody who serves was born or serves. */
export const day = z.iso
  .date(inBoth('день пишется как 2026-04-20', 'a day is written like 2026-04-20'))
  .refine((text) => EARLIEST <= text && text < LATEST, OUT_OF_TIME)
  .meta({ format: 'date' });

/** The last day that has begun somewhere in the country: in its east that is tomorrow by UTC. */
export const lastDayGone = (): string => DateTime.utc().plus({ days: 1 }).toISODate();

/** The day on which something was done. */
export const dayGone = day.refine((text) => text <= lastDayGone(), inBoth('этот день ещё не наступил', 'this day is yet to come'));

/** The time of a day by the clock on the wall: `09:00`. */
export const clock = z.string().regex(CLOCK, inBoth('часы и минуты, например 09:00', 'hours and minutes, such as 09:00'));

/** One number, with its code: people write it with brackets, hyphens and spaces. */
export const telephone = z
  .string()
  .trim()
  .regex(
    /^\+?(?:[\s().–-]*\d){10,15}[\s().–-]*$/u,
    inBoth('номер телефона целиком, например +7 912 123-45-67', 'the whole telephone number, such as +7 912 123-45-67'),
  );

/** An instant with its offset: `2026-04-27T10:00:00+05:00`. */
export const moment = z.iso
  .datetime({
    offset: true,
    error: inBoth(
      'время со смещением, например 2026-04-27T10:00:00+05:00',
      'a time with its offset, such as 2026-04-27T10:00:00+05:00',
    ),
  })
  .refine((text) => EARLIEST <= text && text < LATEST, OUT_OF_TIME)
  .transform((text) => new Date(text));

/** The IANA name of a zone; offsets and abbreviations are none. */
export const timeZone = z
  .string()
  .refine(
    isTimeZone,
    inBoth('нет такого часового пояса; пример: Asia/Yekaterinburg', 'no such time zone; example: Asia/Yekaterinburg'),
  )
  .describe('IANA name.');

/** What stands in one line: a name, a number, a place. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}*$/u, inBoth('одной строкой, без управляющих знаков', 'in one line, without control characters'));
}

/** The fault of two clock times in the wrong order. */
export const endsLater = { error: inBoth('конец должен быть позже начала', 'the end must be after the start'), path: ['endsAt'] };

/** What is no time at all is a fault of its own. */
export function isInOrder({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): boolean {
  return startsAt < endsAt || ![startsAt, endsAt].every((text) => CLOCK.test(text));
}

function isTimeZone(name: string): boolean {
  try {
    return name.includes('/') && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
