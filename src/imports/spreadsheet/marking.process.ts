import { openXlsx, saveXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import { COLUMN_TITLE, type RowMark } from '../problem-marks.js';
import type { MarkedSheet } from './mark-in-place.js';
import { columnIndex } from './sheet.js';
import { LOOKS } from './write-spreadsheet.js';
import { textCell } from './write-workbook.js';

const COLUMN_WIDTH = 80;

process.once('message', (order: { readonly bytes: Uint8Array; readonly sheets: readonly MarkedSheet[] }) => void obey(order));
process.once('disconnect', () => process.exit());

/** Whatever the library throws means that the file keeps its values only. */
async function obey({ bytes, sheets }: { readonly bytes: Uint8Array; readonly sheets: readonly MarkedSheet[] }): Promise<void> {
  const marked = await marking(bytes, sheets).catch(() => null);
  process.send?.(marked);
}

async function marking(bytes: Uint8Array, sheets: readonly MarkedSheet[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  for (const sheet of workbook.sheets) unsqueeze(sheet);
  for (const { name, marks } of sheets) {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (sheet !== undefined && marks.length > 0) mark(sheet, marks);
  }
  for (const sheet of workbook.sheets) keepTexts(sheet);
  return saveXlsx(workbook);
}

/** The library takes the standing 1 × 1 of every sheet that LibreOffice saves for a wish to have it on one page, hundreds of rows too. */
function unsqueeze(sheet: Sheet): void {
  const { fitToWidth, fitToHeight } = sheet.pageSetup ?? {};
  if (fitToWidth === 1 && fitToHeight === 1) sheet.pageSetup = { ...sheet.pageSetup, fitToHeight: 0 };
}

/** What was read with its escapes undone is escaped again. */
function keepTexts(sheet: Sheet): void {
  sheet.rows = sheet.rows.map((row) => row.map((value) => textCell(value)));
  for (const cell of sheet.cells?.values() ?? []) cell.value = textCell(cell.value);
}

function mark(sheet: Sheet, marks: readonly RowMark[]): void {
  const width = Math.max(0, ...sheet.rows.map(({ length }) => length));
  const cells = (sheet.cells ??= new Map<string, Cell>());
  const put = (row: number, column: number, value: string | null, look: RowMark['look']): void => {
    const known = cells.get(`${row},${column}`);
    const shown = value ?? sheet.rows[row]?.[column] ?? null;
    cells.set(`${row},${column}`, { ...known, value: shown, style: { ...known?.style, ...LOOKS[look] } } as Cell);
    if (value !== null) sheet.rows[row] = withCell(sheet.rows[row] ?? [], column, value);
  };
  if (!marks.some(({ row }) => row === 1)) put(0, width, COLUMN_TITLE, 'header');
  for (const { row, text, look, cells: faulty } of marks) {
    put(row - 1, width, text, look);
    for (const { column, look: colour } of faulty) put(row - 1, columnIndex(column), null, colour);
  }
  const columns = sheet.columns ?? [];
  sheet.columns = [...Array.from({ length: width }, (_, index) => columns[index] ?? {}), { width: COLUMN_WIDTH }];
}

/** The library knows no holes: a row that is too short is filled up with nothing. */
function withCell(row: Sheet['rows'][number], column: number, value: string): Sheet['rows'][number] {
  return Array.from({ length: Math.max(row.length, column + 1) }, (_, index) => (index === column ? value : (row[index] ?? null)));
}
