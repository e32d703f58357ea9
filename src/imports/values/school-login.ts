import { digits, latinLetters } from './look-alikes.js';
import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

const LOGIN = /^(?:edu|sch)\d{6}$/;

/** A school's login of ФИС ОКО; letters of the other alphabet that look the same are put right. */
export const schoolLogin: ValueKind<string> = {
  read: (cell) => {
    const written = textOf(cell).toLowerCase().replaceAll(' ', '');
    const value = latinLetters(written.slice(0, 3)) + digits(written.slice(3));
    if (!LOGIN.test(value)) return { fault: 'login.malformed' };
    return value === written ? { value } : { value, note: 'login.look-alikes' };
  },
  write: (value) => value,
  format: '@',
};
