import type { Column, Columns, Table } from '../tables/table.js';
import type { WritableCell, WritableSheet } from '../spreadsheet/write-spreadsheet.js';

type Row = Readonly<Record<string, unknown>>;

/** A table as a sheet: its header, then rows of values by column key; drop-down lists where values come from a list. */
export function sheetOf(table: Table<Columns>, given: Iterable<Row>, first: readonly WritableCell[][] = []): WritableSheet {
  const rows = [...given];
  const columns = Object.entries(table.columns);
  const members = membersOf(table, rows);
  const header = [...columns.map(([, column]) => headerOf(column)), ...members];
  const lists = columns.flatMap(([, { kind }], index) => (kind.choices === undefined ? [] : [[index, kind.choices] as const]));
  const cells = [
    ...first,
    ...rows.map((row) => [
      ...columns.map(([key, column]) => written(column, row[key])),
      ...members.map((member) => memberOf(table, row, member)),
    ]),
  ];
  return {
    name: table.sheet,
    rows: [header.map((value): WritableCell => ({ value, look: 'header' })), ...cells],
    widths: [
      ...columns.map(([, column], index) =>
        Math.max(NARROWEST, LETTER * longestWord(headerOf(column)) + 2, longestChoice(column) + 2, longestText(cells, index) + GAP),
      ),
      ...members.map(() => 8),
    ],
    frozenRows: 1,
    lists: new Map(lists),
  };
}

/** A bold letter in the widths of digits. */
const LETTER = 1.15;
const NARROWEST = 11;
/** Between a text and the next column's. */
const GAP = 3;
/** Longer texts run on into the next cell. */
const WIDEST_TEXT = 40;

/** Headers break between their words; the star of the last one does not stand alone. */
function longestWord(header: string): number {
  return Math.max(...header.split(' ').map(({ length }) => length));
}

function longestChoice({ kind }: Column<unknown>): number {
  return Math.max(0, ...(kind.choices ?? []).map(({ length }) => length));
}

function longestText(rows: readonly (readonly WritableCell[])[], column: number): number {
  const longest = rows.reduce((most, row) => {
    const value = row[column]?.value;
    return typeof value === 'string' ? Math.max(most, value.length) : most;
  }, 0);
  return Math.min(longest, WIDEST_TEXT);
}

/** The headers of the table's family that occur in the rows. */
function membersOf({ family }: Table<Columns>, rows: readonly Row[]): readonly string[] {
  return family === undefined ? [] : [...new Set(rows.flatMap((row) => [...(familyOf(row, family.key)?.keys() ?? [])]))];
}

function memberOf({ family }: Table<Columns>, row: Row, member: string): WritableCell {
  return family === undefined ? { value: null } : written(family, familyOf(row, family.key)?.get(member));
}

function familyOf(row: Row, key: string): ReadonlyMap<string, unknown> | undefined {
  return row[key] as ReadonlyMap<string, unknown> | undefined;
}

/** The row that shows how the table is filled in; the reader knows it and leaves it out. */
export function exampleRow(table: Table<Columns>): WritableCell[] {
  return Object.values(table.columns).map((column) => ({ ...written(column, column.example), look: 'example' }));
}

/** A star marks what must be filled in. */
export function headerOf({ header, isRequired }: Column<unknown>): string {
  return isRequired ? `${header}\u00A0*` : header;
}

function written({ kind }: Pick<Column<unknown>, 'kind'>, value: unknown): WritableCell {
  if (value === null || value === undefined) return { value: null };
  return { value: kind.write(value), ...(kind.format !== undefined && { format: kind.format }) };
}
