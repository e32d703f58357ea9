import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';
import { wholeNumber } from './whole-number.js';

const plainYear = wholeNumber(2000, 2100);

/** The year of a spring: `2025`, `2025 г.`, or the school year `2024/2025`, `2024-25` that it ends. */
export const schoolYear: ValueKind<number> = {
  read: (cell) => {
    const [, first = '', second = ''] = /^(\d{4}) ?[/\\–—-] ?(\d{2}|\d{4})(?: ?[а-я. ]+)?$/iu.exec(textOf(cell)) ?? [];
    const year = Number(first) + 1;
    return second !== '' && String(year).endsWith(second) ? { value: year } : plainYear.read(cell);
  },
  write: (value) => value,
  ...(plainYear.format !== undefined && { format: plainYear.format }),
};
