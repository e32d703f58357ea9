import type { Background } from './background.js';
import { textOf } from './plain-text.js';
import { schoolLogin } from './school-login.js';
import type { Reading, ValueKind } from './value-kind.js';

/** Logins or names of several schools in one cell. */
export const schoolLogins: ValueKind<readonly string[]> = {
  read: (cell, background) => {
    const logins = all(textOf(cell).match(/[^\s,;/]+/g) ?? []);
    if (!('fault' in logins)) return logins;
    const named = all(
      textOf(cell)
        .split(/[,;/]/)
        .filter((part) => part.trim() !== ''),
      background,
    );
    if ('fault' in named) return named;
    return { ...named, note: 'login.by-name', words: { login: named.value.join(', ') } };
  },
  write: (values) => values.join(', '),
  format: '@',
};

function all(parts: readonly string[], background?: Background): Reading<readonly string[]> {
  const logins = new Set<string>();
  for (const part of parts) {
    const reading = schoolLogin.read(part, background);
    if ('fault' in reading) return reading;
    logins.add(reading.value);
  }
  return { value: [...logins] };
}
