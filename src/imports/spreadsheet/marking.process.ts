import { openXlsx, saveXlsx, type Cell, type CellStyle, type Sheet } from 'hucre/xlsx';
import { COLUMN_TITLE, type RowMark } from '../problem-marks.js';
import { keepPrintRanges, printWhole, unsqueeze } from './kept-printing.js';
import type { MarkedSheet } from './mark-in-place.js';
import { heightOf } from './row-height.js';
import { columnIndex } from './sheet.js';
import { LOOKS, STANDARD_WIDTH } from './write-spreadsheet.js';
import { textCell } from './write-workbook.js';

const COLUMN_WIDTH = 60;

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
  keepPrintRanges(workbook);
  return saveXlsx(workbook);
}

/** What was read with its escapes undone is escaped again. */
function keepTexts(sheet: Sheet): void {
  sheet.rows = sheet.rows.map((row) => row.map((value) => textCell(value)));
  for (const cell of sheet.cells?.values() ?? []) cell.value = textCell(cell.value);
}

function mark(sheet: Sheet, marks: readonly RowMark[]): void {
  const width = Math.max(0, ...sheet.rows.map(({ length }) => length));
  const put = (row: number, text: string, look: CellStyle): void => {
    sheet.rows[row] = withCell(sheet.rows[row] ?? [], width, text);
    dress(sheet, row, width, look);
  };
  if (!marks.some(({ row }) => row === 1)) put(0, COLUMN_TITLE, LOOKS.header);
  const columns = sheet.columns ?? [];
  sheet.columns = [...Array.from({ length: width }, (_, index) => columns[index] ?? {}), { width: COLUMN_WIDTH }];
  for (const { row, text, look, cells } of marks) {
    for (const column of (sheet.rows[row - 1] ?? []).keys()) dress(sheet, row - 1, column);
    for (const { column, look: colour } of cells) dress(sheet, row - 1, columnIndex(column), fillOf(colour));
    put(row - 1, text, { ...LOOKS.note, ...LOOKS[look] });
    heighten(sheet, row - 1);
  }
  printWhole(sheet);
}

function fillOf(look: RowMark['look']): CellStyle {
  const colours: CellStyle = LOOKS[look];
  return colours.fill === undefined ? {} : { fill: colours.fill };
}

/** A cell of a row that becomes higher stands at its top, unless it has a place of its own. */
function dress(sheet: Sheet, row: number, column: number, look: CellStyle = {}): void {
  const cells = (sheet.cells ??= new Map<string, Cell>());
  const known = cells.get(`${row},${column}`);
  const alignment: CellStyle['alignment'] = { vertical: 'top', ...known?.style?.alignment, ...look.alignment };
  const value = sheet.rows[row]?.[column] ?? null;
  cells.set(`${row},${column}`, { ...known, value, style: { ...known?.style, ...look, alignment } } as Cell);
}

/** As high as its wrapped texts, or as it was. */
function heighten(sheet: Sheet, row: number): void {
  const known = sheet.rowDefs?.get(row);
  const merged = new Set((sheet.merges ?? []).filter(({ startRow }) => startRow === row).map(({ startCol }) => startCol));
  const wrapped = (sheet.rows[row] ?? []).flatMap((text, column) => {
    const { alignment, font } = sheet.cells?.get(`${row},${column}`)?.style ?? {};
    if (typeof text !== 'string' || alignment?.wrapText !== true || merged.has(column)) return [];
    const width = sheet.columns?.[column]?.width ?? STANDARD_WIDTH;
    return [{ text, width, ...(font?.size !== undefined && { fontPoints: font.size }) }];
  });
  const height = Math.max(known?.height ?? 0, heightOf(wrapped));
  (sheet.rowDefs ??= new Map()).set(row, { ...known, height });
}

/** The library knows no holes: a row that is too short is filled up with nothing. */
function withCell(row: Sheet['rows'][number], column: number, value: string): Sheet['rows'][number] {
  return Array.from({ length: Math.max(row.length, column + 1) }, (_, index) => (index === column ? value : (row[index] ?? null)));
}
