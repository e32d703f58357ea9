import { cyrillicLetters } from './look-alikes.js';
import { plain, textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

export interface ClassName {
  readonly grade: number;
  /** Empty for a parallel of one class. */
  readonly letter: string;
}

/** `5-е классы` and `5-й класс` are a parallel, `5 е класс` is one class of it. */
const WORD = /(?: ?(?:е|ые|х|ых) классы|(?: ?(?:й|ый))? класс| ?(?:классы?|классов|кл))$/u;

/** A class: `5`, `5А`, `5 «а» класс`, `10-Б` → grade and letter. */
export const schoolClass: ValueKind<ClassName> = {
  read: (cell) => {
    if (/\d[^,;]*[,;]/u.test(textOf(cell))) return { fault: 'class.several' };
    const written = plain(textOf(cell)).replace(WORD, '');
    const parts = /^(\d{1,2})(?: ?(\p{L}{1,3}|\d))?$/u.exec(written);
    const grade = Number(parts?.[1]);
    if (parts === null || grade < 1 || grade > 11) return { fault: 'class.malformed' };
    return { value: { grade, letter: letterOf(parts[2] ?? '') } };
  },
  write: ({ grade, letter }) => (letter === '' ? grade : `${grade}${letter}`),
  format: 'General',
};

/** A parallel: `5`, `5-е классы`, one of its classes too; `5-6` is not the sixth class of the fifth year. */
export const parallel: ValueKind<ClassName> = {
  ...schoolClass,
  read: (cell) => {
    const reading = schoolClass.read(cell);
    return 'value' in reading && /\d/.test(reading.value.letter) ? { fault: 'class.several' } : reading;
  },
};

/** A class's letter alone; Latin letters that look Russian become Russian. */
export const classLetter: ValueKind<string> = {
  read: (cell) => {
    const written = plain(textOf(cell));
    return /^(?:\p{L}{1,3}|\d)$/u.test(written) ? { value: letterOf(written) } : { fault: 'class.malformed' };
  },
  write: (value) => value,
  format: '@',
};

function letterOf(written: string): string {
  return cyrillicLetters(written.toUpperCase());
}
