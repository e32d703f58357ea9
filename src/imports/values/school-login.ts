import { NO_BACKGROUND, type NamedSchool } from './background.js';
import { digits, latinLetters } from './look-alikes.js';
import { textOf } from './plain-text.js';
import { schoolNamed, schoolsSpoken } from './school-named.js';
import type { Reading, ValueKind } from './value-kind.js';

const LOGIN = /^(?:edu|sch)\d{6}$/;

/** A school's login of ФИС ОКО, or the name of the only school that is called so; letters of the other alphabet that look the same are put right. */
export const schoolLogin: ValueKind<string> = {
  read: (cell, { schools } = NO_BACKGROUND) => {
    const written = textOf(cell).toLowerCase().replaceAll(' ', '');
    const value = latinLetters(written.slice(0, 3)) + digits(written.slice(3));
    if (!LOGIN.test(value)) return byName(textOf(cell), schools);
    return value === written ? { value } : { value, note: 'login.look-alikes' };
  },
  write: (value) => value,
  format: '@',
};

function byName(written: string, schools: readonly NamedSchool[]): Reading<string> {
  const meant = schoolNamed(written, schools);
  if ('login' in meant) return { value: meant.login, note: 'login.by-name', words: { login: meant.login } };
  return meant.length === 0 ? { fault: 'login.malformed' } : { fault: 'login.unclear', words: { schools: schoolsSpoken(meant) } };
}
