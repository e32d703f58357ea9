import { compoundStream } from './compound-file.js';
import { refuseManySheets } from './most-sheets.js';
import { FileRefused } from './refusals.js';

const FORMULA = 0x0006;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const BEGINNING = 0x0809;
/** The records of single cells and of runs of them: each begins with its row. */
const CELLS = new Set([FORMULA, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00bd, 0x00be, 0x00fd]);
/** The library makes every row down to a sheet's last one: 200 sheets with one cell at their end kept it busy for 28 s. */
const MOST_ROWS = 400_000;

/** `sheet:row` (from 0) → columns of a legacy workbook whose cells are formulas. A workbook of too many sheets or rows is refused on the way. */
export function xlsFormulas(bytes: Buffer): Map<string, readonly number[]> {
  const book = compoundStream(bytes, 'Workbook');
  const formulas = new Map<string, number[]>();
  const sheetAt = new Map<number, number>();
  const lastRow = new Map<number, number>();
  let sheet = -1;
  let sheets = 0;
  for (const { id, at, data } of records(book)) {
    if (id === FILE_PASS) throw new FileRefused('file.encrypted');
    if (id === BOUND_SHEET) {
      sheets += 1;
      refuseManySheets(sheets);
      sheetAt.set(data.readUInt32LE(0), sheets - 1);
    }
    if (id === BEGINNING) sheet = sheetAt.get(at) ?? sheet;
    if (CELLS.has(id)) lastRow.set(sheet, Math.max(lastRow.get(sheet) ?? 0, data.readUInt16LE(0)));
    if (id === FORMULA) {
      const key = `${sheet}:${data.readUInt16LE(0)}`;
      const columns = formulas.get(key);
      if (columns === undefined) formulas.set(key, [data.readUInt16LE(2)]);
      else columns.push(data.readUInt16LE(2));
    }
  }
  const rows = [...lastRow.values()].reduce((sum, row) => sum + row + 1, 0);
  if (rows > MOST_ROWS) throw new FileRefused('file.too-heavy');
  return formulas;
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
