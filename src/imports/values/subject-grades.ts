import { type SubjectCode, subjectOf, subjectTitle } from '../../campaigns/subjects.js';
import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** The grades whose works an expert can mark, by subject. */
export type SubjectGrades = Readonly<Record<string, readonly number[]>>;

const MOST_GRADE = 11;

/** `Математика: 5, 6; Русский язык: 5-8`. */
export const subjectGrades: ValueKind<SubjectGrades> = {
  read: (cell) => {
    const entries = textOf(cell)
      .split(/[;\n]/u)
      .filter((part) => part.trim() !== '')
      .map(readPart);
    const known = entries.filter((entry) => entry !== null);
    if (known.length < entries.length || new Set(known.map(([subject]) => subject)).size < known.length)
      return { fault: 'subject-grades.malformed' };
    return { value: Object.fromEntries(known) };
  },
  write: (value) =>
    Object.entries(value)
      .map(([subject, grades]) => `${subjectTitle(subject)}: ${grades.join(', ')}`)
      .join('; '),
  format: '@',
};

function readPart(part: string): readonly [SubjectCode, readonly number[]] | null {
  const colon = part.lastIndexOf(':');
  const subject = colon < 0 ? undefined : subjectOf(part.slice(0, colon).trim());
  const grades = gradesOf(part.slice(colon + 1));
  return subject === undefined || grades === null ? null : [subject, grades];
}

/** `5, 7-8` in ascending order, each once. */
function gradesOf(text: string): readonly number[] | null {
  const spans = text.split(/[,\s]+/u).filter((each) => each !== '');
  const grades = new Set<number>();
  for (const span of spans) {
    const [, from, to = from] = /^(\d{1,2})(?:[-–—](\d{1,2}))?$/u.exec(span) ?? [];
    if (from === undefined || Number(from) < 1 || Number(to) > MOST_GRADE || Number(from) > Number(to)) return null;
    for (let grade = Number(from); grade <= Number(to); grade += 1) grades.add(grade);
  }
  return grades.size === 0 ? null : [...grades].toSorted((a, b) => a - b);
}
