import { FileRefused } from './refusals.js';
import { type Cell, columnIndex } from './sheet.js';

const CELL_WITH_FORMULA = /<(?:\w+:)?c\s(?:[^>]*\s)?r="([A-Z]{1,3})(\d+)"[^>]*>\s*<(?:\w+:)?f[\s/>]/g;
const FORMULA = /<(?:\w+:)?f[\s/>]/g;

/** Row number → columns of a worksheet part whose cells are formulas. */
export function formulaAddresses(part: Buffer): Map<number, readonly number[]> {
  const addresses = new Map<number, number[]>();
  const cells = sheetData(part);
  let found = 0;
  for (const [, letters, row] of cells.matchAll(CELL_WITH_FORMULA)) {
    const columns = addresses.get(Number(row)) ?? [];
    addresses.set(Number(row), [...columns, columnIndex(letters ?? '')]);
    found += 1;
  }
  const total = cells.match(FORMULA)?.length ?? 0;
  if (total !== found) throw new FileRefused('file.formulas');
  return addresses;
}

/** The cells with formulas marked as such: their cached values are not trusted. */
export function markFormulas(cells: readonly Cell[], columns: readonly number[]): readonly Cell[] {
  if (columns.length === 0) return cells;
  const marked = [...cells];
  for (const column of columns) {
    while (marked.length < column) marked.push(null);
    marked[column] = { formula: true };
  }
  return marked;
}

function sheetData(part: Buffer): string {
  const start = Math.max(0, part.indexOf('sheetData'));
  const end = part.lastIndexOf('sheetData');
  return part.toString('latin1', start, Math.max(start, end));
}
