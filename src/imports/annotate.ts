import type { ImportProblem, Severity } from './reading/import-problem.js';
import { type Cell, columnLetter, isDate, isFormula, type Sheet, type Spreadsheet } from './spreadsheet/sheet.js';
import { type WritableCell, writeSpreadsheet } from './spreadsheet/write-spreadsheet.js';

const COLUMN_TITLE = 'Ошибки';

/** The file's cells as an .xlsx, the faulty ones coloured, with a last column that says what is wrong with each row. */
export function annotate({ sheets }: Spreadsheet, problems: readonly ImportProblem[]): Promise<Buffer> {
  return writeSpreadsheet(
    sheets.map((sheet) =>
      annotatedSheet(
        sheet,
        problems.filter((problem) => problem.sheet === sheet.name),
      ),
    ),
  );
}

function annotatedSheet(sheet: Sheet, problems: readonly ImportProblem[]) {
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const height = sheet.rows.at(-1)?.number ?? 0;
  const cells = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const byRow = groupByRow(problems);
  const rows = Array.from({ length: height }, (_, index) => {
    const found = byRow.get(index + 1) ?? [];
    const title: WritableCell = index === 0 && found.length === 0 ? { value: COLUMN_TITLE, look: 'header' } : summary(found);
    return [...Array.from({ length: width }, (__, column) => cellOf(cells.get(index + 1)?.[column] ?? null, column, found)), title];
  });
  return { name: sheet.name === '' ? 'Лист1' : sheet.name, rows, widths: [...Array.from({ length: width }, () => 16), 80] };
}

/** Problems of the sheet as a whole stand in its first row. */
function groupByRow(problems: readonly ImportProblem[]): ReadonlyMap<number, readonly ImportProblem[]> {
  const rows = new Map<number, ImportProblem[]>();
  for (const problem of problems) {
    const row = problem.row ?? 1;
    const found = rows.get(row);
    if (found === undefined) rows.set(row, [problem]);
    else found.push(problem);
  }
  return rows;
}

function summary(problems: readonly ImportProblem[]): WritableCell {
  if (problems.length === 0) return { value: null };
  const text = problems
    .map(({ column, message, remedy }) => `${column === null ? '' : `${column}: `}${message.ru}. ${remedy.ru}.`)
    .join('\n');
  return { value: text, look: lookOf(problems) };
}

function cellOf(cell: Cell, column: number, problems: readonly ImportProblem[]): WritableCell {
  const here = problems.filter((problem) => problem.column === columnLetter(column));
  return { ...valueOf(cell), ...(here.length > 0 && { look: lookOf(here) }) };
}

function valueOf(cell: Cell): WritableCell {
  if (isFormula(cell)) return { value: '(формула)' };
  if (isDate(cell)) return { value: new Date(cell.getTime()), format: cell.getUTCFullYear() < 1901 ? 'hh:mm' : 'dd.mm.yyyy' };
  return { value: cell };
}

function lookOf(problems: readonly ImportProblem[]): 'error' | 'warning' | 'plain' {
  const has = (severity: Severity): boolean => problems.some((problem) => problem.severity === severity);
  return has('error') ? 'error' : has('warning') ? 'warning' : 'plain';
}
