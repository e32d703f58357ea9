import { COLUMN_TITLE, marksOf, type RowMark } from './problem-marks.js';
import type { ImportProblem } from './reading/import-problem.js';
import { markInPlace } from './spreadsheet/mark-in-place.js';
import { type Cell, columnLetter, isDate, isFormula, type Sheet } from './spreadsheet/sheet.js';
import { readSpreadsheet } from './spreadsheet/spreadsheet.js';
import { type WritableCell, writeSpreadsheet } from './spreadsheet/write-spreadsheet.js';

/**
 * The file with its faulty cells coloured and a last column that says what is wrong with each row: an .xlsx keeps everything else
 * that it has; of other formats, and of a workbook too heavy for that, the values alone come back as an .xlsx.
 */
export async function annotated(bytes: Buffer, fileName: string, problems: readonly ImportProblem[]): Promise<Buffer> {
  const { format, sheets } = await readSpreadsheet(bytes, fileName);
  const marked = sheets.map(({ name }) => ({ name, marks: marksOf(problems.filter(({ sheet }) => sheet === name)) }));
  const kept = format === 'xlsx' ? await markInPlace(bytes, marked) : null;
  return kept ?? writeSpreadsheet(sheets.map((sheet, index) => valuesWith(sheet, marked[index]!.marks)));
}

/** In characters. */
const NARROWEST = 11;
const WIDEST = 40;
/** Beside a row without faults; filled up, a table of 100,000 rows with one of 256 columns would be 25 million cells. */
const NOTHING: WritableCell = { value: null };

function valuesWith(sheet: Sheet, marks: readonly RowMark[]) {
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const height = sheet.rows.at(-1)?.number ?? 0;
  const cells = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const byRow = new Map(marks.map((mark) => [mark.row, mark]));
  const rows = Array.from({ length: height }, (_, index) => {
    const mark = byRow.get(index + 1);
    const title: WritableCell = index === 0 && mark === undefined ? { value: COLUMN_TITLE, look: 'header' } : summary(mark);
    const own = cells.get(index + 1) ?? [];
    const line = (length: number) => Array.from({ length }, (__, column) => cellOf(own[column] ?? null, column, mark));
    return title === NOTHING ? line(own.length) : [...line(width), title];
  });
  return { name: sheet.name === '' ? 'Лист1' : sheet.name, rows, widths: [...widthsOf(sheet, width), 80], frozenRows: 1 };
}

/** As wide as the texts of each column, within bounds: longer ones are wrapped beside a fault and cut elsewhere. */
function widthsOf({ rows }: Sheet, width: number): readonly number[] {
  const widths = Array.from({ length: width }, () => NARROWEST);
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries())
      if (typeof cell === 'string') widths[column] = Math.min(WIDEST, Math.max(widths[column]!, 1.1 * cell.length + 1));
  return widths;
}

function summary(mark: RowMark | undefined): WritableCell {
  return mark === undefined ? NOTHING : { value: mark.text, look: mark.look };
}

function cellOf(cell: Cell, column: number, mark: RowMark | undefined): WritableCell {
  const here = mark?.cells.find((marked) => marked.column === columnLetter(column));
  return { ...valueOf(cell), ...(mark !== undefined && { look: here?.look ?? 'note' }) };
}

function valueOf(cell: Cell): WritableCell {
  if (isFormula(cell)) return { value: '(формула)' };
  if (isDate(cell)) return { value: new Date(cell.getTime()), format: cell.getUTCFullYear() < 1901 ? 'hh:mm' : 'dd.mm.yyyy' };
  return { value: cell };
}
