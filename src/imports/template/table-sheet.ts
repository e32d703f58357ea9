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
  return {
    name: table.sheet,
    rows: [
      header.map((value): WritableCell => ({ value, look: 'header' })),
      ...first,
      ...rows.map((row) => [
        ...columns.map(([key, column]) => written(column, row[key])),
        ...members.map((member) => memberOf(table, row, member)),
      ]),
    ],
    widths: [
      ...columns.map(([, { header: title, kind }]) =>
        Math.max(10, title.length + 2, ...(kind.choices ?? []).map(({ length }) => length)),
      ),
      ...members.map(() => 8),
    ],
    frozenRows: 1,
    lists: new Map(lists),
  };
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
  return isRequired ? `${header} *` : header;
}

function written({ kind }: Pick<Column<unknown>, 'kind'>, value: unknown): WritableCell {
  if (value === null || value === undefined) return { value: null };
  return { value: kind.write(value), ...(kind.format !== undefined && { format: kind.format }) };
}
