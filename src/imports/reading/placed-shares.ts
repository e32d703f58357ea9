import type { Sheet } from '../spreadsheet/sheet.js';
import { plain } from '../values/plain-text.js';
import type { FoundTable } from './find-table.js';
import { problemAt } from './import-problem.js';
import { surroundings } from './placed-works.js';
import type { ReadRow } from './read-row.js';
import type { ReadTable } from './read-table.js';

type Row = ReadRow<Record<string, unknown>>;

const PAPER = ['grade', 'subject'] as const;

/** Rows of shares with grade and subject filled in where only the surroundings of the table name them. */
export function placedShares(read: ReadTable, found: FoundTable, sheets: readonly Sheet[], fileName: string): ReadTable {
  const around = surroundings(found, sheets, fileName);
  const rows = read.rows.map((row) => {
    const own = Object.fromEntries(PAPER.map((key) => [key, row.values[key] ?? around[key]]));
    return { ...row, values: { ...row.values, ...own } };
  });
  const isPlaced = rows.every(({ values }) => PAPER.every((key) => values[key] !== undefined));
  if (isPlaced) return { ...read, rows };
  const place = { sheet: found.sheet.name, row: found.headerRow, column: null };
  return { ...read, rows: [], problems: [...read.problems, problemAt(place, 'shares.subject-missing')] };
}

const OUTCOMES = [
  ['lowered', /^пони/u],
  ['confirmed', /^(?:подтверд|совпа)/u],
  ['raised', /^повы/u],
] as const;

/** The same for the comparison with the journal, whose three outcomes may stand in rows of their own below a group's name. */
export function placedJournal(read: ReadTable, found: FoundTable, sheets: readonly Sheet[], fileName: string): ReadTable {
  const { rows, problems } = placedShares(read, found, sheets, fileName);
  const groups = new Map<string, Row>();
  for (const row of rows) {
    const outcome = outcomeOf(row);
    if (outcome === null) {
      groups.set(`row ${row.row}`, row);
      continue;
    }
    const group = String(row.values['heading'] ?? row.values['group']);
    const known = groups.get(group) ?? { ...row, values: { ...row.values, group, participants: null } };
    groups.set(group, { ...known, values: { ...known.values, ...outcome, participants: sum(known, row) } });
  }
  return { ...read, rows: [...groups.values()], problems };
}

function outcomeOf({ values }: Row): Record<string, unknown> | null {
  const percent = (values['percent'] as ReadonlyMap<string, number> | undefined)?.get('%');
  const outcome = OUTCOMES.find(([, words]) => words.test(plain(String(values['group']))))?.[0];
  return percent === undefined || outcome === undefined ? null : { [outcome]: percent };
}

function sum(known: Row, { values }: Row): number {
  return Number(known.values['participants'] ?? 0) + Number(values['participants'] ?? 0);
}
