import type { Cell, Sheet, SheetRow } from '../spreadsheet/sheet.js';
import { EXPLANATIONS_SHEET, TABLES } from '../tables/index.js';
import type { Columns, Table } from '../tables/table.js';
import { plain, textOf } from '../values/plain-text.js';
import { columnNamed } from './headers.js';

const ROWS_TO_LOOK_AT = 20;

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

/** The row, or the pair of rows under a merged title, that names the most columns. */
function bestHeader(sheet: Sheet, table: Table<Columns>): FoundTable | null {
  let best: FoundTable | null = null;
  for (const [index, row] of sheet.rows.entries()) {
    if (row.number > ROWS_TO_LOOK_AT) break;
    const below = sheet.rows[index + 1];
    const pair = below !== undefined && below.number === row.number + 1 ? [merged(row, below)] : [];
    for (const header of [row, ...pair]) {
      const found = readHeader(sheet, table, header);
      if (found.columns.size >= 2 && found.columns.size > (best?.columns.size ?? 0)) best = found;
    }
  }
  return best;
}

/** A two-row header: the lower words, else the upper ones. */
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
  return { table, sheet, headerRow: header.number, headers: header.cells.map(textOf), columns, members, repeated };
}
