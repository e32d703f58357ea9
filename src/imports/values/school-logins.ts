import { textOf } from './plain-text.js';
import { schoolLogin } from './school-login.js';
import type { ValueKind } from './value-kind.js';

/** Logins of several schools in one cell. */
export const schoolLogins: ValueKind<readonly string[]> = {
  read: (cell) => {
    const logins = new Set<string>();
    for (const part of textOf(cell).match(/[^\s,;/]+/g) ?? []) {
      const reading = schoolLogin.read(part);
      if ('fault' in reading) return reading;
      logins.add(reading.value);
    }
    return { value: [...logins] };
  },
  write: (values) => values.join(', '),
  format: '@',
};
