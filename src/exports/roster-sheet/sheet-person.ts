import type { SheetRow } from '../../imports/spreadsheet/sheet.js';
import { personCode } from '../../imports/values/person-code.js';
import { plain, textOf } from '../../imports/values/plain-text.js';
import { cell, type Columns } from './sheet-place.js';
import { sheetProblem, type SheetProblem } from './sheet-problems.js';

/** What people write where nobody is to serve. */
const NOBODY: ReadonlySet<string> = new Set(['', 'не найден', 'не закрыто', 'нет', 'никто', 'снят', 'снята']);

export interface PersonQuestion {
  readonly row: SheetRow;
  readonly at: Columns;
  /** Everybody of the municipality by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Did the person serve at this place before the edit? */
  readonly served: (code: string) => boolean;
}

/** Whose duty a row is: a code, null for nobody, or what is wrong. Whichever of code and name was edited counts. */
export function personOf({ row, at, names, served }: PersonQuestion): string | null | SheetProblem {
  const [code, name] = [codeIn(row, at), textOf(cell(row, at.name))];
  const wrong = (problem: Parameters<typeof sheetProblem>[0], column: 'code' | 'name', words = {}) =>
    sheetProblem(problem, { row: row.number, column: at[column], value: column === 'code' ? code : name }, words);
  if (code !== '' && !names.has(code)) return wrong('person.unknown', 'code');
  if (NOBODY.has(plain(name))) return code === '' ? null : code;
  const named = [...names].flatMap(([each, full]) => (plain(full) === plain(name) ? [each] : []));
  if (code !== '' && named.includes(code)) return code;
  const [only] = named.length === 1 ? named : named.filter(served);
  if (code === '') {
    if (only !== undefined) return only;
    return named.length === 0 ? wrong('person.unknown', 'name') : wrong('person.namesakes', 'name', { codes: named.join(', ') });
  }
  if (served(code) && only !== undefined && !served(only)) return only;
  if (!served(code) && (only === undefined || served(only))) return code;
  if (named.length === 0) return wrong('person.unknown', 'name');
  return wrong('person.ambiguous', 'code', { code, name });
}

/** The code in a row, as we write codes; nothing where there is none or a dash. */
export function codeIn(row: SheetRow, at: Columns): string {
  const value = cell(row, at.code);
  const reading = value === null ? { fault: 'code.malformed' } : personCode.read(value);
  if ('value' in reading) return reading.value;
  return plain(textOf(value)) === '' ? '' : textOf(value);
}
