import type { Cell, SheetRow } from '../spreadsheet/sheet.js';
import { plain, textOf } from '../values/plain-text.js';
import type { FoundTable } from './find-table.js';
import { columnNamed } from './headers.js';

export type RowKind = 'data' | 'ignored' | 'repeated header';

const TOTAL = /^(?:итог|итого|всего|в том числе)(?: |$)/;
const REMARK = /^(?:примечани\S*|прим|\*|сноска|тел)(?: |$)/;
/** Whoever signs beneath a table; a name stands beside it, often under some other column. */
const SIGNATURE =
  /^(?:исполнител\S*|исп|директор|начальник|руководител\S*|заведующ\S*|заместител\S*|зам|составил\S*|согласовано|подпись|ответственн\S*|м п)(?: |$)/;
const MOST_IN_SIGNATURE = 3;
const SHORTEST_REMARK = 12;

/** Tells a row of data from totals, remarks, column numbers, repeated headers and the template's example. */
export function rowKind(row: SheetRow, found: FoundTable): RowKind {
  const words = row.cells.map((cell) => textOf(cell)).filter((text) => text !== '');
  const first = plain(words[0] ?? '');
  if (isRepeatedHeader(row, found)) return 'repeated header';
  if (TOTAL.test(first) || isExample(row, found) || isNumbering(row.cells)) return 'ignored';
  if (SIGNATURE.test(first) && words.length <= MOST_IN_SIGNATURE) return 'ignored';
  const requiredFilled = requiredColumns(found).filter((index) => textOf(row.cells[index]) !== '').length;
  const isRemark = REMARK.test(first) || (words.length === 1 && (words[0]?.length ?? 0) >= SHORTEST_REMARK);
  return requiredFilled <= 1 && isRemark ? 'ignored' : 'data';
}

function requiredColumns({ table, columns }: FoundTable): readonly number[] {
  return [...columns].filter(([key]) => table.columns[key]?.isRequired === true).map(([, index]) => index);
}

function isRepeatedHeader(row: SheetRow, { table, columns }: FoundTable): boolean {
  let same = 0;
  for (const [key, index] of columns)
    if (typeof row.cells[index] === 'string' && columnNamed(row.cells[index], table) === key) same += 1;
  return same >= 2 && same * 2 >= columns.size;
}

/** `1 | 2 | 3 | 4`: the numbers under a header in official forms. */
function isNumbering(cells: readonly Cell[]): boolean {
  return cells.length >= 3 && cells.every((cell, index) => textOf(cell) === String(index + 1));
}

/** The example row as the template wrote it: of a school and a person whom no municipality has, so that no true row is taken for it. */
function isExample(row: SheetRow, { table, columns }: FoundTable): boolean {
  return [...columns].every(([key, index]) => {
    const column = table.columns[key];
    const example = column?.example ?? null;
    const written = column === undefined || example === null ? null : column.kind.write(example);
    return textOf(row.cells[index]) === textOf(written);
  });
}
