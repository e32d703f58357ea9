import { type Cell, columnIndex, type SheetRow } from './sheet.js';

/** Cells merged over several rows: their column from 0, their rows by number. */
export interface TallCell {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** What stands in a cell that reaches down into a row from another one. */
export interface CellFromAbove {
  readonly column: number;
  readonly from: number;
  readonly last: number;
  readonly cell: Cell;
}

/** Tables end before that; a hostile file may merge every column anew in every row. */
const MOST_COLUMNS = 40;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)"/g;

/** The tall cells of a worksheet part. */
export function tallCellsOf(part: Buffer): readonly TallCell[] {
  const start = part.lastIndexOf('</sheetData');
  if (!part.includes('mergeCell', Math.max(0, start))) return [];
  return [...part.toString('latin1', Math.max(0, start)).matchAll(MERGED)].flatMap(([, letters = '', first, last]) =>
    tallCell(columnIndex(letters), Number(first), Number(last)),
  );
}

/** None, where the cell is one row high. */
export function tallCell(column: number, first: number, last: number): readonly TallCell[] {
  return last > first && column < MOST_COLUMNS ? [{ column, first, last }] : [];
}

/** Tells each row of a sheet, given in their order, what reaches down into it. */
export function reachingDown(tall: readonly TallCell[]): (row: SheetRow) => SheetRow {
  const beginning = new Map<number, TallCell[]>();
  for (const cell of tall) beginning.set(cell.first, [...(beginning.get(cell.first) ?? []), cell].slice(0, MOST_COLUMNS));
  let reaching: readonly CellFromAbove[] = [];
  return (row) => {
    const fromAbove = reaching.some(({ last }) => last < row.number) ? reaching.filter(({ last }) => last >= row.number) : reaching;
    const begun = beginning.get(row.number) ?? [];
    reaching = [
      ...fromAbove,
      ...begun.map(({ column, first, last }) => ({ column, from: first, last, cell: row.cells[column] ?? null })),
    ].slice(0, MOST_COLUMNS);
    return fromAbove.length === 0 ? row : { ...row, fromAbove };
  };
}
