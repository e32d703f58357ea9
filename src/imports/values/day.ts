import { isDate } from '../spreadsheet/sheet.js';
import { textOf } from './plain-text.js';
import type { Reading, ValueKind } from './value-kind.js';

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** A day: a date cell, Excel's serial number, `20.04.2026`, `20/04/26`, `2026-04-20`, `20 апреля 2026 г.` → `2026-04-20`. */
export const day: ValueKind<string> = {
  read: (cell) => {
    if (isDate(cell)) return { value: cell.toISOString().slice(0, 10) };
    if (typeof cell === 'number' || /^\d{5}$/.test(textOf(cell))) return fromSerial(Number(cell));
    return fromText(textOf(cell).toLowerCase());
  },
  write: (value) => new Date(`${value}T00:00:00Z`),
  format: 'dd.mm.yyyy',
};

/** Whether a text is a day only with its month first, as America and an English Excel write it: `04/20/2026`. (`04.20.2026` is a slip of the pen.) */
export function isMonthFirst(text: string): boolean {
  const [, first, second] = text.includes('/') ? (NUMBERS.exec(text) ?? []) : [];
  return Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31;
}

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: ?г\.?)?(?: 0{1,2}:00(?::00)?)?$/;

function fromSerial(serial: number): Reading<string> {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { fault: 'day.unreadable' };
  return { value: new Date(EXCEL_EPOCH + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10) };
}

function fromText(text: string): Reading<string> {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(text);
  if (iso !== null) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const russian = NUMBERS.exec(text);
  if (russian !== null) return calendarDay(fullYear(russian[3]), Number(russian[2]), Number(russian[1]));
  const words = /^(\d{1,2})[ .-]([а-я]+)\.?[ .-](\d{4}|\d{2})(?: ?г(?:ода|\.)?)?$/.exec(text);
  if (words === null) return { fault: 'day.unreadable' };
  return calendarDay(fullYear(words[3]), monthNamed(words[2] ?? ''), Number(words[1]));
}

/** 1 to 12; 0: no month. */
export function monthNamed(name: string): number {
  return MONTHS.findIndex((month) => name.startsWith(month)) + 1;
}

function fullYear(digits = ''): number {
  return digits.length === 2 ? (Number(digits) > 40 ? 1900 : 2000) + Number(digits) : Number(digits);
}

function calendarDay(year: number, month: number, dayOfMonth: number): Reading<string> {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && year >= 1900 && year < 2100;
  return exists ? { value: date.toISOString().slice(0, 10) } : { fault: 'day.impossible' };
}
