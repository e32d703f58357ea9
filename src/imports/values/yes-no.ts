import { plain, textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

const YES = new Set(['да', 'д', 'yes', 'y', 'true', '1', 'v', '+', 'есть', 'истина', 'х', 'x', '✓', '✔']);
const NO = new Set(['нет', 'н', 'no', 'n', 'false', '0', '-', '–', '—', 'ложь']);

export const yesNo: ValueKind<boolean> = {
  read: (cell) => {
    const written = plain(textOf(cell)) || textOf(cell);
    if (YES.has(written)) return { value: true };
    return NO.has(written) ? { value: false } : { fault: 'choice.unknown', words: { choices: 'да, нет' } };
  },
  write: (value) => (value ? 'да' : 'нет'),
  choices: ['да', 'нет'],
};
