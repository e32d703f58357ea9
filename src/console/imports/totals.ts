import type { ImportsFindResponse } from '../service/index.js';

type Summary = ImportsFindResponse['summary'];

/** How many records of all tables a file adds and changes. */
export function totalsOf({ tables }: Pick<Summary, 'tables'>): { readonly added: number; readonly changed: number } {
  const counts = Object.values(tables);
  const sum = (key: 'added' | 'changed') => counts.reduce((total, table) => total + table[key], 0);
  return { added: sum('added'), changed: sum('changed') };
}
