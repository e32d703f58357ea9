import { cyrillicLetters } from './look-alikes.js';
import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

const CODE = /^(\p{Lu}{1,3})-?0*(\d{1,6})$/u;

/** A person's code: `Н-017`, also when typed `н-17`, `H 017` (Latin) or with a long dash. */
export const personCode: ValueKind<string> = {
  read: (cell) => {
    const written = cyrillicLetters(
      textOf(cell)
        .toUpperCase()
        .replaceAll(/[‐-―−]/gu, '-')
        .replaceAll(' ', ''),
    );
    const parts = CODE.exec(written);
    if (parts === null) return { fault: 'code.malformed' };
    return { value: `${parts[1]}-${(parts[2] ?? '').padStart(3, '0')}` };
  },
  write: (value) => value,
  format: '@',
};
