import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

export const email: ValueKind<string> = {
  read: (cell) => {
    const value = textOf(cell)
      .replace(/^mailto:/i, '')
      .toLowerCase();
    return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/u.test(value) ? { value } : { fault: 'email.malformed' };
  },
  write: (value) => value,
  format: '@',
};
