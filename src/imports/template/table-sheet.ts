import type { Column, Columns, Table } from '../tables/table.js';
import type { WritableCell, WritableSheet } from '../spreadsheet/write-spreadsheet.js';

/** A table as a sheet: its header, then rows of values by column key; drop-down lists where values come from a list. */
export function sheetOf(
  table: Table<Columns>,
  rows: Iterable<Readonly<Record<string, unknown>>>,
  first: readonly WritableCell[][] = [],
): WritableSheet {
  const columns = Object.entries(table.columns);
  const header = columns.map(([, column]): WritableCell => ({ value: headerOf(column), look: 'header' }));
  const lists = columns.flatMap(([, { kind }], index) => (kind.choices === undefined ? [] : [[index, kind.choices] as const]));
  return {
    name: table.sheet,
    rows: [header, ...first, ...Array.from(rows, (row) => columns.map(([key, column]) => written(column, row[key])))],
    widths: columns.map(([, { header: title, kind }]) =>
      Math.max(10, title.length + 2, ...(kind.choices ?? []).map(({ length }) => length)),
    ),
    frozenRows: 1,
    lists: new Map(lists),
  };
}

/** The row that shows how the table is filled in; the reader knows it and leaves it out. */
export function exampleRow(table: Table<Columns>): WritableCell[] {
  return Object.values(table.columns).map((column) => ({ ...written(column, column.example), look: 'example' }));
}

/** A star marks what must be filled in. */
export function headerOf({ header, isRequired }: Column<unknown>): string {
  return isRequired ? `${header} *` : header;
}

function written({ kind }: Column<unknown>, value: unknown): WritableCell {
  if (value === null || value === undefined) return { value: null };
  return { value: kind.write(value), ...(kind.format !== undefined && { format: kind.format }) };
}
