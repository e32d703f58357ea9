import { SUBJECTS, type SubjectCode, subjectOf, subjectTitle, subjectsOf } from '../../campaigns/subjects.js';
import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** One school subject, in any of the ways schools write it. */
export const subject: ValueKind<SubjectCode> = {
  read: (cell) => {
    const value = subjectOf(textOf(cell));
    return value === undefined ? { fault: 'subject.unknown' } : { value };
  },
  write: (value) => subjectTitle(value),
  choices: SUBJECTS.map(({ ru }) => ru).filter((title) => title.length < 30),
};

/** The subjects one person teaches. */
export const subjects: ValueKind<readonly SubjectCode[]> = {
  read: (cell) => {
    const found = subjectsOf(textOf(cell));
    return found.unknown.length > 0 ? { fault: 'subject.unknown' } : { value: found.subjects };
  },
  write: (values) => values.map((value) => subjectTitle(value)).join(', '),
};
