import type { Cell } from '../spreadsheet/sheet.js';
import type { Columns, Table } from '../tables/table.js';
import { plain, textOf } from '../values/plain-text.js';

/** Column key → every plain spelling of its header. */
export type Spellings = ReadonlyMap<string, string>;

const known = new WeakMap<Table<Columns>, Spellings>();

/** The key of the column a header cell names: exactly, or by its first words. */
export function columnNamed(cell: Cell | undefined, table: Table<Columns>): string | undefined {
  const written = plain(textOf(cell).replaceAll('*', ' '));
  if (written === '' || written.length > 80) return undefined;
  const spellings = spellingsOf(table);
  const withoutBrackets = plain(textOf(cell).replaceAll(/\([^)]*\)/gu, ' '));
  return spellings.get(written) ?? spellings.get(withoutBrackets) ?? longestPrefix(withoutBrackets, spellings);
}

function longestPrefix(written: string, spellings: Spellings): string | undefined {
  const words = written.split(' ');
  for (let length = words.length - 1; length > 0; length -= 1) {
    const start = words.slice(0, length).join(' ');
    if (start.length >= 4 && spellings.has(start)) return spellings.get(start);
  }
  return undefined;
}

function spellingsOf(table: Table<Columns>): Spellings {
  const made = known.get(table) ?? makeSpellings(table);
  known.set(table, made);
  return made;
}

function makeSpellings(table: Table<Columns>): Spellings {
  const spellings = new Map<string, string>();
  const columns = Object.entries(table.columns);
  for (const [key, column] of columns) spellings.set(plain(column.header), key);
  for (const [key, column] of columns)
    for (const synonym of column.synonyms) if (!spellings.has(plain(synonym))) spellings.set(plain(synonym), key);
  return spellings;
}
