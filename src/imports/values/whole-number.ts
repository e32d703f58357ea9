import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** A whole number inside bounds, also when written as text or with a word after it (`45 мин`). */
export function wholeNumber(smallest: number, largest: number): ValueKind<number> {
  return {
    read: (cell) => {
      const digits = /^(\d+)(?:[.,]0+)?(?: ?[а-я.-]+)?$/i.exec(textOf(cell))?.[1];
      const value = Number(digits);
      const isInside = digits !== undefined && value >= smallest && value <= largest;
      return isInside ? { value } : { fault: 'number.outside', words: { smallest: String(smallest), largest: String(largest) } };
    },
    write: (value) => value,
    format: '0',
  };
}
