import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** Per cent from 0 to 100: `37,22`, `37.22 %`. */
export const share: ValueKind<number> = {
  read: (cell) => {
    const digits = /^(\d{1,3}(?:[.,]\d+)?) ?%?$/u.exec(textOf(cell))?.[1];
    const value = Number(digits?.replace(',', '.'));
    return digits !== undefined && value <= 100 ? { value } : { fault: 'share.malformed' };
  },
  write: (value) => value,
};

/** Whether a marker is there: 1 or 0, a plus or a dash. */
export const flag: ValueKind<0 | 1> = {
  read: (cell) => {
    const written = textOf(cell).toLowerCase();
    if (['1', '1.0', '+', 'да', 'true'].includes(written)) return { value: 1 };
    return ['0', '0.0', 'нет', 'false'].includes(written) ? { value: 0 } : { fault: 'flag.malformed' };
  },
  write: (value) => value,
};
