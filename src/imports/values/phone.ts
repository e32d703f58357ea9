import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

const OTHER_SIGN = /[^\d\s()+\-–.]/u;
/** A second number may be one of the town. */
const SHORTEST = 5;

/** A Russian telephone number, typed in any manner or turned into a number by Excel → `+79121234567`; the first of several. */
export const phone: ValueKind<string> = {
  read: (cell) => {
    const written = typeof cell === 'number' ? cell.toFixed(0) : textOf(cell);
    const [first = '', ...others] = numbersIn(written);
    const value = russian(first);
    if (value === null || others.some((other) => !isNumber(other))) return { fault: 'phone.unreadable' };
    return others.length === 0 ? { value } : { value, note: 'phone.several', words: { phone: value } };
  },
  write: (value) => value,
  format: '@',
};

/** Numbers between commas, or two full ones side by side. */
function numbersIn(written: string): readonly string[] {
  const [, ...pair] = /^(\+?[78](?:\D*\d){10})\s+(\+?[78](?:\D*\d){10})$/u.exec(written) ?? [];
  return pair.length > 0 ? pair : written.split(/[,;/]/u).filter((part) => part.trim() !== '');
}

function isNumber(written: string): boolean {
  return !OTHER_SIGN.test(written) && written.replaceAll(/\D/g, '').length >= SHORTEST;
}

function russian(written: string): string | null {
  if (OTHER_SIGN.test(written)) return null;
  const digits = written.replaceAll(/\D/g, '');
  if (/^[78]\d{10}$/.test(digits)) return `+7${digits.slice(1)}`;
  return digits.length === 10 ? `+7${digits}` : null;
}
