import { isDate } from '../spreadsheet/sheet.js';
import { textOf } from './plain-text.js';
import type { Reading, ValueKind } from './value-kind.js';

const MINUTES_A_DAY = 1440;
const CLOCK = /^(\d{1,2})\s?(?:[:.\-–]|ч\.?|час\.?)\s?(\d{2})(?:\s?мин\.?|[:.]\d{2}(?:\.0+)?)?$/;
const HOUR = /^(\d{1,2})\s?(?:ч\.?|час(?:ов|а)?|:)?$/;

/** A time of day: a time cell, a fraction of a day, `09:30`, `9.30`, `9 ч 30 мин` → `09:30`. */
export const clock: ValueKind<string> = {
  read: (cell) => {
    if (isDate(cell)) return ofMinutes(Math.round((cell.getTime() % 86_400_000) / 60_000));
    if (typeof cell === 'number') return ofNumber(cell);
    return ofText(textOf(cell).toLowerCase());
  },
  write: (value) => value,
  format: '@',
};

/** `9.3` is what a spreadsheet makes of a typed `9.30`. */
function ofNumber(number: number): Reading<string> {
  if (number >= 0 && number < 1) return ofMinutes(Math.round(number * MINUTES_A_DAY));
  const hours = Math.floor(number);
  return ofParts(hours, Math.round((number - hours) * 100));
}

function ofText(text: string): Reading<string> {
  const parts = CLOCK.exec(text) ?? HOUR.exec(text);
  if (parts !== null) return ofParts(Number(parts[1]), Number(parts[2] ?? 0));
  return /^0?[.,]\d+$/.test(text) ? ofNumber(Number(text.replace(',', '.'))) : { fault: 'clock.unreadable' };
}

function ofMinutes(minutes: number): Reading<string> {
  const inDay = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return ofParts(Math.floor(inDay / 60), inDay % 60);
}

function ofParts(hours: number, minutes: number): Reading<string> {
  if (hours > 23 || minutes > 59) return { fault: 'clock.unreadable' };
  return { value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` };
}
