import type { GradingSpan } from '../../campaigns/grading-span.js';
import { spokenDay } from '../../campaigns/norms/norm.js';
import { type ImportProblem, problemAt } from '../reading/import-problem.js';
import type { ReadRow } from '../reading/read-row.js';
import type { ReadWorkbook } from '../reading/read-workbook.js';
import type { GradingRow, PersonRow } from '../tables/index.js';

/** The days that a file can be right about at the moment it is tried. */
export interface ImportDays {
  readonly grading: GradingSpan;
  /** Of what has been done already, a consent above all. */
  readonly lastGone: string;
}

const CONSENTS = ['consentedOn', 'disseminationConsentedOn'] as const;

/** Days that nobody can mean: works graded outside their campaign, consents of days to come. */
export function dayChecks(
  { grading, people }: Pick<ReadWorkbook['tables'], 'grading' | 'people'>,
  days: ImportDays,
): readonly ImportProblem[] {
  return [
    ...grading.flatMap((row) => gradedOutside(row, days.grading)),
    ...people.flatMap((row) => consentedInFuture(row, days.lastGone)),
  ];
}

function gradedOutside(row: ReadRow<GradingRow>, { from, to }: GradingSpan): readonly ImportProblem[] {
  const { date, isCancelled } = row.values;
  if (isCancelled === true || (from <= date && date <= to)) return [];
  const words = { from: spokenDay(from), to: spokenDay(to) };
  return [problemAt(placeIn(row, 'date'), 'grading.outside', spokenDay(date), words)];
}

function consentedInFuture(row: ReadRow<PersonRow>, lastGone: string): readonly ImportProblem[] {
  return CONSENTS.flatMap((column) => {
    const date = row.values[column];
    if (typeof date !== 'string' || date <= lastGone) return [];
    return [problemAt(placeIn(row, column), 'day.to-come', spokenDay(date))];
  });
}

function placeIn({ sheet, row, columns }: ReadRow<unknown>, column: string) {
  return { sheet, row, column: columns.get(column) ?? null };
}
