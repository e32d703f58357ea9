import { parts } from './choice.js';
import { personCode } from './person-code.js';
import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** Codes of several people, separated by commas or semicolons. */
export const personCodes: ValueKind<readonly string[]> = {
  read: (cell) => {
    const readings = parts(textOf(cell)).map((part) => personCode.read(part));
    const codes = readings.flatMap((reading) => ('value' in reading ? [reading.value] : []));
    return codes.length < readings.length ? { fault: 'code.malformed' } : { value: codes };
  },
  write: (codes) => codes.join(', '),
  format: '@',
};
