import { csvRows } from './csv.js';
import { odsRows } from './ods.js';
import { FileRefused, type RefusalCode } from './refusals.js';
import type { Cell, SheetFormat, SheetRow } from './sheet.js';
import { xlsRows } from './xls.js';
import { xlsxRows } from './xlsx.js';

const MAX_ROWS = 100_000;
const MAX_COLUMNS = 256;
const ROWS_IN_PART = 500;

/** Some rows of a sheet. */
export interface SheetPart {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
}

/** what the reading process says: some rows of a sheet, the end, or why the file is refused. */
export type ReadingPart = SheetPart | { readonly refused: RefusalCode } | { readonly done: true };

/** Reads a file and hands its rows over in small parts, so that no second copy of them exists. */
export async function readInParts(bytes: Buffer, format: SheetFormat, say: (part: SheetPart) => void): Promise<void> {
  let part: { sheet: string; rows: SheetRow[] } = { sheet: '', rows: [] };
  const flush = (sheet: string): void => {
    if (part.rows.length > 0) say(part);
    part = { sheet, rows: [] };
  };
  for await (const [sheet, row] of rowsOf(bytes, format)) {
    if (sheet !== part.sheet || part.rows.length === ROWS_IN_PART) flush(sheet);
    const kept = keep(row);
    if (kept !== null) part.rows.push(kept);
  }
  flush('');
}

async function* rowsOf(bytes: Buffer, format: SheetFormat): AsyncGenerator<readonly [sheet: string, row: SheetRow]> {
  if (format === 'csv') for (const row of csvRows(bytes)) yield ['', row];
  else yield* { xlsx: xlsxRows, ods: odsRows, xls: xlsRows }[format](bytes);
}

/** A row without its empty end; null for an empty row. */
function keep(row: SheetRow): SheetRow | null {
  const last = row.cells.findLastIndex((cell) => !isBlank(cell));
  if (last < 0) return null;
  if (row.number > MAX_ROWS) throw new FileRefused('file.too-long');
  if (last >= MAX_COLUMNS) throw new FileRefused('file.too-wide');
  return { ...row, cells: row.cells.slice(0, last + 1).map((cell) => cell ?? null) };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
