import { columnLetter } from '../spreadsheet/sheet.js';
import { type ReadingCode, type Sentence, severityOf, wording } from './faults.js';

export type Severity = 'error' | 'warning' | 'note';

/** Something to know about one place of the file: where, which value, what is wrong and what to do. */
export interface ImportProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** As the spreadsheet program counts it; null for the sheet as a whole. */
  readonly row: number | null;
  /** A, B, … AA; null for the row as a whole. */
  readonly column: string | null;
  readonly value: string;
  readonly message: Sentence;
  readonly remedy: Sentence;
}

export interface Place {
  readonly sheet: string;
  readonly row: number | null;
  /** Counted from 0. */
  readonly column: number | null;
}

export function problemAt(
  place: Place,
  code: ReadingCode,
  value = '',
  words: Readonly<Record<string, string>> = {},
): ImportProblem {
  const { sheet, row, column } = place;
  return {
    code,
    severity: severityOf(code),
    sheet,
    row,
    column: column === null ? null : columnLetter(column),
    value: value.slice(0, 200),
    ...wording(code, words),
  };
}
