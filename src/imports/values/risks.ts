import { parts } from './choice.js';
import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** Possible markers of a school in one year: 1 to 3 by weight, 0 for none. */
export interface YearRisk {
  readonly year: number;
  readonly level: number;
}

/** `2025: 2; 2026: 1`; a year alone means 1. */
export const risks: ValueKind<readonly YearRisk[]> = {
  read: (cell) => {
    const written = parts(textOf(cell)).map((part) => /^(20\d{2})(?: ?г\.?)?(?: ?[:=\-–—] ?([0-3]))?$/u.exec(part));
    if (written.includes(null)) return { fault: 'risks.malformed' };
    return { value: written.map((found) => ({ year: Number(found?.[1]), level: Number(found?.[2] ?? '1') })) };
  },
  write: (values) => values.map(({ year, level }) => `${year}: ${level}`).join('; '),
  format: '@',
};
