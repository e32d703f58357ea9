import { compoundStream } from './compound-file.js';
import { refuseManySheets } from './most-sheets.js';
import { FileRefused } from './refusals.js';
import { type TallCell, tallCell } from './tall-cells.js';

const FORMULA = 0x0006;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const BEGINNING = 0x0809;
const ROW = 0x0208;
const ROW_HIDDEN = 0x20;
const SHEET_HIDDEN = 0x03;
const MERGED = 0x00e5;
/** The records of single cells and of runs of them: each begins with its row. */
const CELLS = new Set([FORMULA, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00bd, 0x00be, 0x00fd]);
/** The library makes every row down to a sheet's last one: 200 sheets with one cell at their end kept it busy for 28 s. */
const MOST_ROWS = 400_000;

/** What the library does not tell of a legacy workbook; sheets and rows from 0. */
export interface SeenXls {
  /** `sheet:row` → columns whose cells are formulas. */
  readonly formulas: ReadonlyMap<string, readonly number[]>;
  /** `sheet:row`, and `sheet` where it is hidden as a whole. */
  readonly hidden: ReadonlySet<string>;
  /** By sheet. */
  readonly tall: ReadonlyMap<number, readonly TallCell[]>;
}

/** Reads the records of a legacy workbook. One of too many sheets or rows is refused on the way. */
export function inspectXls(bytes: Buffer): SeenXls {
  const book = compoundStream(bytes, 'Workbook');
  const formulas = new Map<string, number[]>();
  const hidden = new Set<string>();
  const tall = new Map<number, TallCell[]>();
  const sheetAt = new Map<number, number>();
  const lastRow = new Map<number, number>();
  let sheet = -1;
  let sheets = 0;
  for (const { id, at, data } of records(book)) {
    if (id === FILE_PASS) throw new FileRefused('file.encrypted');
    if (id === BOUND_SHEET) {
      sheets += 1;
      refuseManySheets(sheets);
      if ((data[4]! & SHEET_HIDDEN) !== 0) hidden.add(`${sheets - 1}`);
      sheetAt.set(data.readUInt32LE(0), sheets - 1);
    }
    if (id === BEGINNING) sheet = sheetAt.get(at) ?? sheet;
    if (CELLS.has(id)) lastRow.set(sheet, Math.max(lastRow.get(sheet) ?? 0, data.readUInt16LE(0)));
    if (id === ROW && (data[12]! & ROW_HIDDEN) !== 0) hidden.add(`${sheet}:${data.readUInt16LE(0)}`);
    if (id === MERGED) {
      const known = tall.get(sheet) ?? [];
      known.push(...mergedIn(data));
      tall.set(sheet, known);
    }
    if (id === FORMULA) {
      const key = `${sheet}:${data.readUInt16LE(0)}`;
      const columns = formulas.get(key);
      if (columns === undefined) formulas.set(key, [data.readUInt16LE(2)]);
      else columns.push(data.readUInt16LE(2));
    }
  }
  const rows = [...lastRow.values()].reduce((sum, row) => sum + row + 1, 0);
  if (rows > MOST_ROWS) throw new FileRefused('file.too-heavy');
  return { formulas, hidden, tall };
}

/** Quadruples of first and last row and column, behind their number. */
function mergedIn(data: Buffer): readonly TallCell[] {
  const cells: TallCell[] = [];
  for (let at = 2; at + 8 <= data.length; at += 8)
    cells.push(...tallCell(data.readUInt16LE(at + 4), data.readUInt16LE(at) + 1, data.readUInt16LE(at + 2) + 1));
  return cells;
}

function* records(book: Buffer): Generator<{ readonly id: number; readonly at: number; readonly data: Buffer }> {
  for (let at = 0; at + 4 <= book.length;) {
    const length = book.readUInt16LE(at + 2);
    const data = book.subarray(at + 4, at + 4 + length);
    if (data.length < length) return;
    yield { id: book.readUInt16LE(at), at, data };
    at += 4 + length;
  }
}
