import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** A Russian telephone number, typed in any manner or turned into a number by Excel → `+79121234567`. */
export const phone: ValueKind<string> = {
  read: (cell) => {
    const written = typeof cell === 'number' ? cell.toFixed(0) : textOf(cell);
    if (/[^\d\s()+\-–.]/u.test(written)) return { fault: 'phone.unreadable' };
    const digits = written.replaceAll(/\D/g, '');
    if (/^[78]\d{10}$/.test(digits)) return { value: `+7${digits.slice(1)}` };
    return digits.length === 10 ? { value: `+7${digits}` } : { fault: 'phone.unreadable' };
  },
  write: (value) => value,
  format: '@',
};
