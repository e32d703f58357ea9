import type { FoundTable } from './find-table.js';
import { type ImportProblem, problemAt } from './import-problem.js';
import { type ReadRow, readRow } from './read-row.js';
import { rowKind } from './row-kind.js';
import { type Cell, isFormula, type SheetRow } from '../spreadsheet/sheet.js';
import { type Background, NO_BACKGROUND } from '../values/background.js';
import { campaignDay } from '../values/campaign-day.js';
import { day, isMonthFirst } from '../values/day.js';
import { textOf } from '../values/plain-text.js';

export interface ReadTable {
  readonly rows: readonly ReadRow<Record<string, unknown>>[];
  /** Rows with a fault, as far as they could be read: they are not taken, but others may refer to them. */
  readonly faulty: readonly ReadRow<Record<string, unknown>>[];
  readonly problems: readonly ImportProblem[];
}

/** All the rows of a found table and everything that is wrong with them. */
export function readTable(found: FoundTable, background: Background = NO_BACKGROUND): ReadTable {
  const problems: ImportProblem[] = [...headerProblems(found)];
  const rows: ReadRow<Record<string, unknown>>[] = [];
  const faulty: ReadRow<Record<string, unknown>>[] = [];
  if (problems.some(({ severity }) => severity === 'error')) return { rows, faulty, problems };
  const sheet = found.sheet.name;
  const unordered = unorderedDays(found);
  problems.push(...unordered.map(({ problem }) => problem));
  const readable = { ...found, columns: without(found.columns, new Set(unordered.map(({ key }) => key))) };
  const members = new Map([...found.members].map(([index, name]) => [name, index]));
  let heading: string | null = null;
  for (const written of found.sheet.rows) {
    if (written.number <= (found.headerRow ?? 0)) continue;
    const row = filledFromAbove(written, found.headerRow ?? 0);
    const alone = loneHeading(row.cells.map(textOf), found);
    heading = alone ?? heading;
    if (alone !== null) continue;
    const kind = rowKind(row, found);
    if (kind === 'ignored')
      problems.push(problemAt({ sheet, row: row.number, column: null }, 'row.ignored', firstWords(row.cells.map(textOf))));
    if (kind !== 'data') continue;
    const { values, isSound } = readRow(row, readable, (problem) => problems.push(problem), background);
    (isSound && unordered.length === 0 ? rows : faulty).push({
      values: found.table.heading === undefined ? values : { ...values, heading },
      sheet,
      row: row.number,
      columns: found.columns,
      members,
    });
  }
  return { rows, faulty, problems };
}

/** A row with what reaches down into it from other rows below the header: a school's name merged over all its rows. */
function filledFromAbove(row: SheetRow, headerRow: number): SheetRow {
  const reaching = (row.fromAbove ?? []).filter(({ from, column }) => from > headerRow && isBlank(row.cells[column]));
  if (reaching.length === 0) return row;
  const cells = [...row.cells];
  for (const { column, cell } of reaching) {
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return { ...row, cells };
}

function isBlank(cell: Cell | undefined): boolean {
  return !isFormula(cell) && textOf(cell) === '';
}

/** The text of a row that fills nothing but the table's heading column. */
function loneHeading(texts: readonly string[], { table, columns }: FoundTable): string | null {
  const index = table.heading === undefined ? undefined : columns.get(table.heading);
  if (index === undefined) return null;
  const filled = texts.flatMap((text, place) => (text === '' ? [] : [place]));
  return filled.length === 1 && filled[0] === index ? texts[index]! : null;
}

const DAYS: ReadonlySet<unknown> = new Set([day, campaignDay]);

/** Columns of days with one that has its month first: which of the two comes first in the others nobody can tell. */
function unorderedDays({
  table,
  sheet,
  headerRow,
  columns,
}: FoundTable): { readonly key: string; readonly problem: ImportProblem }[] {
  return [...columns].flatMap(([key, column]) => {
    if (!DAYS.has(table.columns[key]?.kind)) return [];
    const row = sheet.rows.find(({ number, cells }) => number > (headerRow ?? 0) && isMonthFirst(textOf(cells[column])));
    if (row === undefined) return [];
    const written = textOf(row.cells[column]);
    const place = { sheet: sheet.name, row: headerRow, column };
    return [{ key, problem: problemAt(place, 'days.unordered', written, { day: written, row: String(row.number) }) }];
  });
}

function without(columns: FoundTable['columns'], keys: ReadonlySet<string>): FoundTable['columns'] {
  return new Map([...columns].filter(([key]) => !keys.has(key)));
}

function headerProblems(found: FoundTable): readonly ImportProblem[] {
  const { table, sheet, headerRow, headers, columns, parts, members } = found;
  const at = (row: number | null, column: number | null) => ({ sheet: sheet.name, row, column });
  if (headerRow === null) return [problemAt(at(null, null), 'sheet.no-header')];
  const missing = Object.entries(table.columns).filter(([key, column]) => column.isRequired && !columns.has(key));
  const repeated = [
    ...found.repeated.map(({ key, index }) => ({ index, header: table.columns[key]?.header ?? '' })),
    ...twins(members),
  ];
  const read = new Set([
    ...columns.values(),
    ...[...parts.values()].flat(),
    ...members.keys(),
    ...repeated.map(({ index }) => index),
  ]);
  const ignored = headers.flatMap((header, index) => (header === '' || read.has(index) ? [] : [{ header, index }]));
  return [
    ...missing.map(([, { header }]) => problemAt(at(headerRow, null), 'column.missing', '', { column: header })),
    ...repeated.map(({ index, header }) => problemAt(at(headerRow, index), 'column.twice', headers[index], { column: header })),
    ...ignored.map(({ header, index }) => problemAt(at(headerRow, index), 'column.ignored', header)),
  ];
}

function twins(members: FoundTable['members']): readonly { readonly index: number; readonly header: string }[] {
  const seen = new Set<string>();
  return [...members].flatMap(([index, header]) => {
    const isTwin = seen.has(header);
    seen.add(header);
    return isTwin ? [{ index, header }] : [];
  });
}

function firstWords(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' | ');
}
