import { type Cell, isDate } from '../spreadsheet/sheet.js';
import { textOf } from './plain-text.js';
import type { Reading, ValueKind } from './value-kind.js';

const MINUTES_A_DAY = 1440;
const CLOCK = /^(\d{1,2})\s?(?:[:.\-–]|ч\.?|час\.?)\s?(\d{2})(?:\s?мин\.?|[:.]\d{2}(?:\.0+)?)?$/;
const RANGE = /^(?:с )?(\d{1,2}[:.-]\d{2}) ?(?:[-–—]|до|по) ?(\d{1,2}[:.-]\d{2})$/;
/** Below it a bare number is rather that of a lesson. */
const FIRST_BARE_HOUR = 6;
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

/** Two times in one cell: `9:25–10:10`, `с 9-25 до 10-10`; null when they are not. */
export function clockRange(cell: Cell | undefined): readonly [from: string, to: string] | null {
  const [, ...written] = RANGE.exec(textOf(cell).toLowerCase()) ?? [];
  const [from, to] = written.map(ofText).map((reading) => ('value' in reading ? reading.value : undefined));
  return from === undefined || to === undefined ? null : [from, to];
}

/** `9.3` is what a spreadsheet makes of a typed `9.30`. */
function ofNumber(number: number): Reading<string> {
  if (number >= 0 && number < 1) return ofMinutes(Math.round(number * MINUTES_A_DAY));
  if (Number.isInteger(number) && number < FIRST_BARE_HOUR) return { fault: 'clock.bare' };
  const hours = Math.floor(number);
  return ofParts(hours, Math.round((number - hours) * 100));
}

function ofText(text: string): Reading<string> {
  if (/^\d$/.test(text)) return ofNumber(Number(text));
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
