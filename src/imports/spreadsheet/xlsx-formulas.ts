import { FileRefused } from './refusals.js';
import { type Cell, type Formula, columnIndex } from './sheet.js';

const CELL_WITH_FORMULA = /<(?:\w+:)?c\s(?:[^>]*\s)?r="([A-Z]{1,3})(\d+)"[^>]*>\s*<(?:\w+:)?f[\s/>]/g;
const FORMULA = /<(?:\w+:)?f[\s/>]/g;
/** One for all: a sheet may hold millions. */
const UNTRUSTED: Formula = { formula: true };

/** Row number → columns of a worksheet part whose cells are formulas. */
export function formulaAddresses(part: Buffer): Map<number, readonly number[]> {
  const addresses = new Map<number, number[]>();
  const cells = sheetData(part);
  let open = count(cells, FORMULA);
  for (const [, letters, row] of open === 0 ? [] : cells.matchAll(CELL_WITH_FORMULA)) {
    const columns = addresses.get(Number(row)) ?? [];
    columns.push(columnIndex(letters ?? ''));
    addresses.set(Number(row), columns);
    open -= 1;
  }
  if (open !== 0) throw new FileRefused('file.formulas');
  return addresses;
}

/** The cells with formulas marked as such: their cached values are not trusted. */
export function markFormulas(cells: readonly Cell[], columns: readonly number[]): readonly Cell[] {
  if (columns.length === 0) return cells;
  const marked = [...cells];
  for (const column of columns) {
    while (marked.length < column) marked.push(null);
    marked[column] = UNTRUSTED;
  }
  return marked;
}

function sheetData(part: Buffer): string {
  const start = Math.max(0, part.indexOf('sheetData'));
  const end = part.lastIndexOf('sheetData');
  return part.toString('latin1', start, Math.max(start, end));
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const match of text.matchAll(pattern)) found += match.length;
  return found;
}
