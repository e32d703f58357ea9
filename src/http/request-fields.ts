import { z } from 'zod';

const EARLIEST = '1900';
const LATEST = '2200';
const OUT_OF_TIME = 'год — от 1900 до 2199';

/** What a row is called in an address or a body. */
export const idParam = z.uuid('это не идентификатор / not an identifier');

/** A day as `2026-04-20`, in years in which somebody who serves was born or serves. */
export const day = z.iso
  .date('день пишется как 2026-04-20')
  .refine((text) => EARLIEST <= text && text < LATEST, OUT_OF_TIME)
  .meta({ format: 'date' });

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** The time of a day by the clock on the wall: `09:00`. */
export const clock = z.string().regex(CLOCK, 'время вида 09:00');

/** An instant with its offset: `2026-04-27T10:00:00+05:00`. */
export const moment = z.iso
  .datetime({ offset: true, error: 'время со смещением, например 2026-04-27T10:00:00+05:00' })
  .refine((text) => EARLIEST <= text && text < LATEST, OUT_OF_TIME)
  .transform((text) => new Date(text));

/** The IANA name of a zone; offsets and abbreviations are none. */
export const timeZone = z
  .string()
  .refine(isTimeZone, 'нет такого часового пояса; пример: Asia/Yekaterinburg')
  .describe('IANA name.');

/** What stands in one line: a name, a number, a place. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}*$/u, 'одной строкой, без управляющих знаков');
}

/** The fault of two clock times in the wrong order. */
export const endsLater = { error: 'конец должен быть позже начала', path: ['endsAt'] };

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
