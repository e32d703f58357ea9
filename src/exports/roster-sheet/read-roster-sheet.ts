import type { Duty } from '../../engine/index.js';
import type { Sheet, SheetRow } from '../../imports/spreadsheet/sheet.js';
import { clock } from '../../imports/values/clock.js';
import { day } from '../../imports/values/day.js';
import { personCode } from '../../imports/values/person-code.js';
import { plain, textOf } from '../../imports/values/plain-text.js';
import type { ValueKind } from '../../imports/values/value-kind.js';
import { EDITED_SHEET, KEY_TITLE, NAME_TITLES } from './roster-workbook.js';
import { sheetProblem, type SheetProblem } from './sheet-problems.js';

/** What the reader must know of the version that was sent out. */
export interface KnownRoster {
  readonly duties: readonly Duty[];
  readonly slots: readonly { readonly id: string; readonly start: string; readonly end: string }[];
  /** Everybody of the municipality by code. */
  readonly names: ReadonlyMap<string, string>;
}

export interface EditedRoster {
  readonly duties: readonly Duty[];
  readonly problems: readonly SheetProblem[];
}

const HEADER_ROWS = 20;
const NOBODY = 'не найден';

interface Layout {
  readonly headerRow: number;
  readonly key: number;
  readonly code: number;
  readonly name: number;
  readonly times: Readonly<Record<'day' | 'start' | 'end', number>>;
}

/** The duties an edited workbook asks for: a row for each, an emptied row for a place that nobody fills. */
export function readRosterSheet(sheets: readonly Sheet[], known: KnownRoster): EditedRoster {
  const sheet = sheets.find(({ name }) => name === EDITED_SHEET);
  const layout = sheet === undefined ? null : layoutOf(sheet);
  if (sheet === undefined || layout === null) return { duties: [], problems: [sheetProblem('sheet.missing', {})] };
  const slots = new Map(known.slots.map((slot) => [slot.id, slot]));
  const rowOf = new Map<string, number>();
  const duties: Duty[] = [];
  const problems: SheetProblem[] = [];
  for (const row of sheet.rows.filter(({ number }) => number > layout.headerRow)) {
    const slot = slots.get(textOf(row.cells[layout.key]));
    if (slot === undefined) {
      if (row.cells.some((cell) => textOf(cell) !== ''))
        problems.push(sheetProblem('slot.unknown', { row: row.number, column: layout.key, value: textOf(row.cells[layout.key]) }));
      continue;
    }
    const person = personOf(row, slot.id, layout, known);
    problems.push(...timeProblems(row, slot, layout), ...(typeof person === 'object' && person !== null ? [person] : []));
    if (typeof person !== 'string') continue;
    const first = rowOf.get(`${person}\t${slot.id}`);
    if (first === undefined) duties.push({ person, slot: slot.id });
    else problems.push(sheetProblem('duty.twice', { row: row.number, column: layout.code, value: person }, { row: String(first) }));
    rowOf.set(`${person}\t${slot.id}`, first ?? row.number);
  }
  return { duties, problems };
}

function layoutOf(sheet: Sheet): Layout | null {
  for (const { number, cells } of sheet.rows) {
    if (number > HEADER_ROWS) return null;
    const places = new Map(cells.map((cell, index) => [plain(textOf(cell)), index]));
    const at = (title: string) => places.get(plain(title)) ?? -1;
    const layout = {
      headerRow: number,
      key: at(KEY_TITLE),
      code: at('Код'),
      name: Math.max(...NAME_TITLES.map(at)),
      times: { day: at('Дата'), start: at('Начало'), end: at('Конец') },
    };
    if (layout.key >= 0 && layout.code >= 0 && layout.name >= 0) return layout;
  }
  return null;
}

/** Whose duty a row is: a code, null for nobody, or what is wrong. Whichever of code and name was edited counts. */
function personOf(row: SheetRow, slot: string, { code: codeColumn, name: nameColumn }: Layout, known: KnownRoster) {
  const [code, name] = [readAs(personCode, row.cells[codeColumn]) ?? textOf(row.cells[codeColumn]), textOf(row.cells[nameColumn])];
  const named = plain(name) === NOBODY || name === '' ? [] : [...known.names].filter(([, full]) => plain(full) === plain(name));
  const byName = named.length === 1 ? named[0]![0] : null;
  if (code === '') {
    if (plain(name) === NOBODY || name === '') return null;
    return byName ?? sheetProblem('person.unknown', { row: row.number, column: nameColumn, value: name });
  }
  if (!known.names.has(code)) return sheetProblem('person.unknown', { row: row.number, column: codeColumn, value: code });
  if (name === '' || plain(name) === NOBODY || plain(known.names.get(code)!) === plain(name)) return code;
  const served = (person: string) => known.duties.some((duty) => duty.slot === slot && duty.person === person);
  if (served(code) && byName !== null && !served(byName)) return byName;
  if (!served(code) && (byName === null || served(byName))) return code;
  return sheetProblem('person.ambiguous', { row: row.number, column: codeColumn, value: code }, { code, name });
}

function timeProblems(row: SheetRow, { start, end }: KnownRoster['slots'][number], { times }: Layout): readonly SheetProblem[] {
  const expected = [
    [times.day, day, start.slice(0, 10)],
    [times.start, clock, start.slice(11, 16)],
    [times.end, clock, end.slice(11, 16)],
  ] as const;
  const wrong = expected.find(([column, kind, value]) => column >= 0 && readAs(kind, row.cells[column]) !== value);
  if (wrong === undefined) return [];
  const [column, kind, value] = wrong;
  const written = readAs(kind, row.cells[column]) ?? textOf(row.cells[column]);
  return [sheetProblem('slot.time-changed', { row: row.number, column, value: written }, { known: value })];
}

function readAs(kind: ValueKind<string>, cell: SheetRow['cells'][number] | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const reading = kind.read(cell);
  return 'value' in reading ? reading.value : null;
}
