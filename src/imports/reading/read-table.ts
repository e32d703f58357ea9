import type { FoundTable } from './find-table.js';
import { type ImportProblem, problemAt } from './import-problem.js';
import { type ReadRow, readRow } from './read-row.js';
import { rowKind } from './row-kind.js';
import { textOf } from '../values/plain-text.js';

export interface ReadTable {
  readonly rows: readonly ReadRow<Record<string, unknown>>[];
  readonly problems: readonly ImportProblem[];
}

/** All the rows of a found table and everything that is wrong with them. */
export function readTable(found: FoundTable): ReadTable {
  const problems: ImportProblem[] = [...headerProblems(found)];
  const rows: ReadRow<Record<string, unknown>>[] = [];
  if (problems.some(({ severity }) => severity === 'error')) return { rows, problems };
  const sheet = found.sheet.name;
  for (const row of found.sheet.rows) {
    if (row.number <= (found.headerRow ?? 0)) continue;
    const kind = rowKind(row, found);
    if (kind === 'ignored')
      problems.push(problemAt({ sheet, row: row.number, column: null }, 'row.ignored', firstWords(row.cells.map(textOf))));
    if (kind !== 'data') continue;
    const values = readRow(row, found, (problem) => problems.push(problem));
    if (values !== null) rows.push({ values, sheet, row: row.number, columns: found.columns });
  }
  return { rows, problems };
}

function headerProblems({ table, sheet, headerRow, headers, columns, repeated }: FoundTable): readonly ImportProblem[] {
  const at = (row: number | null, column: number | null) => ({ sheet: sheet.name, row, column });
  if (headerRow === null) return [problemAt(at(null, null), 'sheet.no-header')];
  const missing = Object.entries(table.columns).filter(([key, column]) => column.isRequired && !columns.has(key));
  const read = new Set([...columns.values(), ...repeated.map(({ index }) => index)]);
  const ignored = headers.flatMap((header, index) => (header === '' || read.has(index) ? [] : [{ header, index }]));
  return [
    ...missing.map(([, { header }]) => problemAt(at(headerRow, null), 'column.missing', '', { column: header })),
    ...repeated.map(({ key, index }) =>
      problemAt(at(headerRow, index), 'column.twice', headers[index], { column: table.columns[key]?.header ?? '' }),
    ),
    ...ignored.map(({ header, index }) => problemAt(at(headerRow, index), 'column.ignored', header)),
  ];
}

function firstWords(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' | ');
}
