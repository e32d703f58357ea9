import type { ImportProblem, Severity } from './reading/import-problem.js';
import type { Look } from './spreadsheet/write-spreadsheet.js';

/** The header of the column that is added. */
export const COLUMN_TITLE = 'Ошибки';

/** What is to be said on one row of a sheet, and which of its cells are to be coloured. */
export interface RowMark {
  /** Counted from 1. */
  readonly row: number;
  readonly text: string;
  readonly look: Look;
  readonly cells: readonly { readonly column: string; readonly look: Look }[];
}

/** Problems by row; those of the sheet as a whole stand in its first row. */
export function marksOf(problems: readonly ImportProblem[]): readonly RowMark[] {
  const rows = new Map<number, ImportProblem[]>();
  for (const problem of problems) {
    const row = problem.row ?? 1;
    const found = rows.get(row);
    if (found === undefined) rows.set(row, [problem]);
    else found.push(problem);
  }
  return [...rows].map(([row, found]) => {
    const columns = [...new Set(found.flatMap(({ column }) => column ?? []))];
    const cells = columns.map((column) => ({ column, look: lookOf(found.filter((problem) => problem.column === column)) }));
    return { row, text: found.map(sentence).join('\n'), look: lookOf(found), cells };
  });
}

function sentence({ column, message, remedy }: ImportProblem): string {
  return `${column === null ? '' : `${column}: `}${message.ru}. ${remedy.ru}.`;
}

function lookOf(problems: readonly ImportProblem[]): 'error' | 'warning' | 'plain' {
  const has = (severity: Severity): boolean => problems.some((problem) => problem.severity === severity);
  return has('error') ? 'error' : has('warning') ? 'warning' : 'plain';
}
