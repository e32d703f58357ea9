import { type Cell, isFormula, type SheetRow } from '../spreadsheet/sheet.js';
import type { Column, ColumnFamily } from '../tables/table.js';
import { type Background, NO_BACKGROUND } from '../values/background.js';
import { textOf } from '../values/plain-text.js';
import { clockRange } from '../values/clock.js';
import type { FoundTable } from './find-table.js';
import { type ImportProblem, problemAt } from './import-problem.js';

const DASH = /^[-‐-―−]+$/u;
const ERROR_CELL = /^#(?:REF!|VALUE!|N\/A|NAME\?|DIV\/0!|NUM!|NULL!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ДЕЛ\/0!|ЧИСЛО!)$/;

/** A row as the table declares it, with the place it came from. */
export interface ReadRow<T> {
  readonly values: T;
  readonly sheet: string;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of the table's family by name. */
  readonly members: ReadonlyMap<string, number>;
}

/** The values that could be read; of an unsound row some are missing. */
export interface RowReading {
  readonly values: Record<string, unknown>;
  readonly isSound: boolean;
}

/** Reads every cell of a row, and says all that is to be said of them. */
export function readRow(
  row: SheetRow,
  found: FoundTable,
  say: (problem: ImportProblem) => void,
  background: Background = NO_BACKGROUND,
): RowReading {
  const values: Record<string, unknown> = {};
  const ends: Record<string, string> = {};
  let isSound = true;
  for (const [key, column] of Object.entries(found.table.columns)) {
    const index = found.columns.get(key);
    if (index === undefined) continue;
    const range = rangeIn(row, found, column, index);
    if (range !== null) {
      [values[key], ends[column.rangeTo!]] = range;
      continue;
    }
    const outcome = readCell(
      cellIn(row, found, key, index),
      column,
      (code, value, words) => say(problemAt({ sheet: found.sheet.name, row: row.number, column: index }, code, value, words)),
      background,
    );
    if (outcome === FAULTY) isSound = false;
    else values[key] = outcome;
  }
  Object.assign(values, ends);
  const family = found.table.family;
  if (family === undefined || found.members.size === 0) return { values, isSound };
  const members = membersOf(row, found, family, say);
  return members === null ? { values, isSound: false } : { values: { ...values, [family.key]: members }, isSound };
}

/** The cell of a column, or what stands in pieces in several. */
function cellIn(row: SheetRow, { parts }: FoundTable, key: string, index: number): Cell {
  const pieces = parts.get(key)?.map((piece) => row.cells[piece] ?? null);
  return (
    pieces?.find(isFormula) ??
    pieces
      ?.map(textOf)
      .filter((text) => text !== '' && !DASH.test(text))
      .join(' ') ??
    row.cells[index] ??
    null
  );
}

/** Both times, where they stand in the column of the first and the second has no cell or an empty one. */
function rangeIn(row: SheetRow, { columns }: FoundTable, { rangeTo }: Column<unknown>, index: number) {
  if (rangeTo === undefined || textOf(row.cells[columns.get(rangeTo) ?? -1]) !== '') return null;
  return clockRange(row.cells[index]);
}

/** The values of the family's columns by name, null when one of them has a fault. */
function membersOf(
  row: SheetRow,
  { members, sheet }: FoundTable,
  { kind }: ColumnFamily,
  say: (problem: ImportProblem) => void,
): ReadonlyMap<string, unknown> | null {
  const values = new Map<string, unknown>();
  let isSound = true;
  for (const [index, name] of members) {
    const value = readCell(row.cells[index] ?? null, { kind, isRequired: false }, (code, written, words) =>
      say(problemAt({ sheet: sheet.name, row: row.number, column: index }, code, written, words)),
    );
    if (value === FAULTY) isSound = false;
    else if (value !== undefined && value !== null) values.set(name, value);
  }
  return isSound ? values : null;
}

const FAULTY = Symbol('faulty');

type Say = (...about: [Parameters<typeof problemAt>[1], string, Readonly<Record<string, string>>?]) => void;

function readCell(
  cell: Cell,
  column: Pick<Column<unknown>, 'kind' | 'isRequired'>,
  say: Say,
  background: Background = NO_BACKGROUND,
): unknown {
  const written = textOf(cell);
  if (isFormula(cell)) return refuse(say, 'cell.formula', '');
  if (cell === null || written === '') return column.isRequired ? refuse(say, 'cell.required', '') : undefined;
  if (DASH.test(written)) return column.isRequired ? refuse(say, 'cell.required', written) : null;
  if (ERROR_CELL.test(written)) return refuse(say, 'cell.error', written);
  const reading = column.kind.read(cell, background);
  if ('fault' in reading) return refuse(say, reading.fault, written, reading.words);
  if (reading.note !== undefined) say(reading.note, written, reading.words);
  return reading.value;
}

function refuse(say: Say, ...about: Parameters<Say>): typeof FAULTY {
  say(...about);
  return FAULTY;
}
