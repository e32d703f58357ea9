import { compoundStream } from './compound-file.js';
import { FileRefused } from './refusals.js';

const FORMULA = 0x0006;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const BEGINNING = 0x0809;

/** `sheet:row` (from 0) → columns of a legacy workbook whose cells are formulas. */
export function xlsFormulas(bytes: Buffer): Map<string, readonly number[]> {
  const book = compoundStream(bytes, 'Workbook');
  const formulas = new Map<string, number[]>();
  const sheetAt = new Map<number, number>();
  let sheet = -1;
  for (const { id, at, data } of records(book)) {
    if (id === FILE_PASS) throw new FileRefused('file.encrypted');
    if (id === BOUND_SHEET) sheetAt.set(data.readUInt32LE(0), sheetAt.size);
    if (id === BEGINNING) sheet = sheetAt.get(at) ?? sheet;
    if (id === FORMULA) {
      const key = `${sheet}:${data.readUInt16LE(0)}`;
      formulas.set(key, [...(formulas.get(key) ?? []), data.readUInt16LE(2)]);
    }
  }
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
