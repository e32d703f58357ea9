import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** Words as they stand, in one line. */
export function text(longest: number): ValueKind<string> {
  return {
    read: (cell) => {
      const value = textOf(cell);
      return value.length > longest ? { fault: 'text.too-long', words: { longest: String(longest) } } : { value };
    },
    write: (value) => value,
    format: '@',
  };
}
