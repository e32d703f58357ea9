import type { Cell, Sheet, SheetRow } from '../spreadsheet/sheet.js';
import { EXPLANATIONS_SHEET, TABLES } from '../tables/index.js';
import type { Columns, Table } from '../tables/table.js';
import { plain, textOf } from '../values/plain-text.js';
import { columnNamed } from './headers.js';

const ROWS_TO_LOOK_AT = 20;
const MOST_HEADER_ROWS = 3;

/** Where a table stands on a sheet. */
export interface FoundTable {
  readonly table: Table<Columns>;
  readonly sheet: Sheet;
  /** The last row of the header; null when no header was found. */
  readonly headerRow: number | null;
  /** The header's text by column index. */
  readonly headers: readonly string[];
  /** Column key → its index; the first one when a header is there twice. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that are read as one: key → their indices. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  /** Columns of the table's family: index → name. */
  readonly members: ReadonlyMap<number, string>;
  readonly repeated: readonly { readonly key: string; readonly index: number }[];
}

/** The table a sheet holds: by the sheet's name, else by its headers; null when it holds none. */
export function findTable(sheet: Sheet): FoundTable | null {
  if (sheet.name === EXPLANATIONS_SHEET) return null;
  const named = TABLES.find((table) => isNamed(sheet, table));
  if (named !== undefined) return bestHeader(sheet, named) ?? { table: named, sheet, ...NOTHING_FOUND };
  const candidates = TABLES.map((table) => bestHeader(sheet, table)).filter((found) => found !== null && isComplete(found));
  return candidates.reduce<FoundTable | null>(
    (best, next) => (best === null || next!.columns.size > best.columns.size ? next : best),
    null,
  );
}

const NOTHING_FOUND = {
  headerRow: null,
  headers: [],
  columns: new Map<string, number>(),
  parts: new Map<string, readonly number[]>(),
  members: new Map<number, string>(),
  repeated: [],
};

function isNamed(sheet: Sheet, table: Table<Columns>): boolean {
  const name = plain(sheet.name);
  return (
    name !== '' &&
    [table.sheet, ...table.sheetSynonyms].some((known) => name === plain(known) || name.startsWith(`${plain(known)} `))
  );
}

function isComplete({ table, columns, members }: FoundTable): boolean {
  if (members.size < (table.family?.fewest ?? 0)) return false;
  return Object.entries(table.columns).every(([key, column]) => !column.isRequired || columns.has(key));
}

/** The row, or the two or three rows under merged titles, that name the most columns. */
function bestHeader(sheet: Sheet, table: Table<Columns>): FoundTable | null {
  let best: FoundTable | null = null;
  for (const [index, row] of sheet.rows.entries()) {
    if (row.number > ROWS_TO_LOOK_AT) break;
    const headers = [row];
    for (const below of sheet.rows.slice(index + 1, index + MOST_HEADER_ROWS))
      if (below.number === headers.at(-1)!.number + 1) headers.push(merged(headers.at(-1)!, below));
    for (const header of headers) {
      const found = readHeader(sheet, table, header);
      if (found.columns.size >= 2 && found.columns.size > (best?.columns.size ?? 0)) best = found;
    }
  }
  return best;
}

/** A header of several rows: the lower words, else the upper ones. */
function merged(upper: SheetRow, lower: SheetRow): SheetRow {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, index): Cell => {
    const under = lower.cells[index] ?? null;
    return textOf(under) === '' ? (upper.cells[index] ?? null) : under;
  });
  return { number: lower.number, cells };
}

function readHeader(sheet: Sheet, table: Table<Columns>, header: SheetRow): FoundTable {
  const columns = new Map<string, number>();
  const members = new Map<number, string>();
  const repeated: { key: string; index: number }[] = [];
  for (const [index, cell] of header.cells.entries()) {
    const member = table.family?.nameOf(textOf(cell)) ?? null;
    if (member !== null) members.set(index, member);
    const key = typeof cell === 'string' && member === null ? columnNamed(cell, table) : undefined;
    if (key === undefined) continue;
    if (columns.has(key)) repeated.push({ key, index });
    else columns.set(key, index);
  }
  const headers = header.cells.map(textOf);
  const parts = partsOf(table, headers, columns);
  for (const [key, [first]] of parts) columns.set(key, first!);
  return { table, sheet, headerRow: header.number, headers, columns, parts, members, repeated };
}

/** The columns that only together hold what one column would: surname, first name, patronymic. */
function partsOf(
  table: Table<Columns>,
  headers: readonly string[],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const spellings = headers.map(plain);
  return new Map(
    Object.entries(table.columns).flatMap(([key, { parts = [] }]) => {
      const indices = parts.map((part) => spellings.indexOf(plain(part))).filter((index) => index >= 0);
      return columns.has(key) || indices.length < 2 ? [] : [[key, indices] as const];
    }),
  );
}
