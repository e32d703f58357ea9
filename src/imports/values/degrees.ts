import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** A coordinate in decimal degrees, with a point or a comma. */
export function degrees(smallest: number, largest: number): ValueKind<number> {
  return {
    read: (cell) => {
      const written = textOf(cell).replace(',', '.').replace(/°$/u, '');
      const value = Number(written);
      const isInside = /^-?\d+(?:\.\d+)?$/.test(written) && value >= smallest && value <= largest;
      return isInside ? { value } : { fault: 'degrees.outside', words: { smallest: String(smallest), largest: String(largest) } };
    },
    write: (value) => value,
    format: '0.000000',
  };
}
