import type { Duty } from '../../engine/index.js';
import { isFormula, type Sheet, type SheetRow } from '../../imports/spreadsheet/sheet.js';
import { plain, textOf } from '../../imports/values/plain-text.js';
import { ROSTER_KINDS, type RosterKind } from '../../solving/roster-kind.js';
import { dutyShown, editsElsewhere } from './other-sheets.js';
import { EDITED_SHEET, editedColumns } from './roster-workbook.js';
import type { RosterPlace, RosterRow } from './roster-row.js';
import { layoutOf, type SheetLayout } from './sheet-layout.js';
import { personOf } from './sheet-person.js';
import { cell, type EditedColumn, placeOf } from './sheet-place.js';
import { sheetProblem, type SheetProblem } from './sheet-problems.js';

/** What the reader must know of the version that was sent out. */
export interface KnownRoster {
  readonly kind: RosterKind;
  /** Every place, filled or not, once. */
  readonly places: readonly RosterPlace[];
  /** A row for each duty and each open place. */
  readonly rows: readonly RosterRow[];
  /** Everybody of the municipality by code. */
  readonly names: ReadonlyMap<string, string>;
}

export interface EditedRoster {
  readonly duties: readonly Duty[];
  readonly problems: readonly SheetProblem[];
}

const NEEDED = ['day', 'start', 'end', 'school', 'className', 'subject', 'phase', 'code', 'name'] as const;

/** The duties an edited workbook asks for: a row for each, an emptied row for a place that nobody fills. */
export function readRosterSheet(sheets: readonly Sheet[], known: KnownRoster): EditedRoster {
  const { place, person, told, key } = editedColumns(known.kind);
  const titles = { ...place, ...person, ...told, key };
  const layout = editedSheet(sheets, titles);
  if (layout === null) return { duties: [], problems: [sheetProblem('sheet.missing', {})] };
  const other = otherRoster(layout, known.kind);
  if (other !== undefined)
    return { duties: [], problems: [sheetProblem('sheet.other-roster', { row: layout.headerRow }, { title: other })] };
  const missing = NEEDED.filter((name) => layout.at[name] === undefined).map((name) => titles[name].title);
  if (missing.length > 0) {
    const problems = missing.map((title) => sheetProblem('column.missing', { row: layout.headerRow, value: title }, { title }));
    return { duties: [], problems };
  }
  const reader = rowReader(layout, known);
  const readings = layout.sheet.rows.filter(({ number }) => number > layout.headerRow).map(reader);
  const duties = readings.flatMap(({ duty }) => duty ?? []);
  const shown = new Map(known.places.map((each) => [each.slot, each]));
  const after = new Set(duties.map((duty) => dutyShown(shown.get(duty.slot)!, duty.person)));
  const before = new Set(known.rows.flatMap((row) => (row.person === null ? [] : [dutyShown(row, row.person.code)])));
  const elsewhere = editsElsewhere(sheets, { before, after, names: known.names });
  return { duties, problems: [...readings.flatMap(({ problems }) => problems), ...elsewhere] };
}

/** The sheet of that name, else, in a file of one sheet or with the sheet renamed, any with a column of keys. */
function editedSheet(
  sheets: readonly Sheet[],
  titles: Parameters<typeof layoutOf<EditedColumn>>[1],
): SheetLayout<EditedColumn> | null {
  const layouts = sheets.flatMap((sheet) => layoutOf(sheet, titles) ?? []);
  return layouts.find(({ sheet }) => sheet.name === EDITED_SHEET) ?? layouts.find(({ at }) => at.key !== undefined) ?? null;
}

/** The title over the names where it is that of another kind of roster. */
function otherRoster({ sheet, at }: SheetLayout<EditedColumn>, kind: RosterKind): string | undefined {
  const others = ROSTER_KINDS.filter((each) => each !== kind).map((each) => editedColumns(each).person.name);
  return at.name === undefined
    ? others.find((name) => layoutOf(sheet, { ...editedColumns(kind).place, name })?.at.name !== undefined)?.title
    : undefined;
}

interface RowReading {
  readonly duty?: Duty;
  readonly problems: readonly SheetProblem[];
}

function rowReader({ at }: SheetLayout<EditedColumn>, known: KnownRoster): (row: SheetRow) => RowReading {
  const places = new Map(known.places.map((place) => [place.slot, place]));
  const rowOf = new Map(known.rows.map((row) => [`${row.person?.code ?? ''}\t${row.slot}`, row]));
  const firstRow = new Map<string, number>();
  return (row) => {
    if (isNote(row, at)) return { problems: [] };
    const formula = Object.values(at).find((column) => isFormula(cell(row, column)));
    if (formula !== undefined) return { problems: [sheetProblem('cell.formula', { row: row.number, column: formula })] };
    const found = placeOf(row, at, places);
    if ('code' in found) return { problems: [found] };
    const { slot } = found.place;
    const person = personOf({ row, at, names: known.names, served: (code) => rowOf.has(`${code}\t${slot}`) });
    if (person === null) return { problems: found.problems };
    if (typeof person === 'object') return { problems: [...found.problems, person] };
    const first = firstRow.get(`${person}\t${slot}`);
    if (first !== undefined) return { problems: [twice(row, at, person, first)] };
    firstRow.set(`${person}\t${slot}`, row.number);
    const before = rowOf.get(`${person}\t${slot}`);
    return {
      duty: { person, slot },
      problems: [...found.problems, ...(before === undefined ? [] : toldOtherwise(row, at, before))],
    };
  };
}

/** An empty row, or words below the table: no key, nobody, no time. */
function isNote(row: SheetRow, at: SheetLayout<EditedColumn>['at']): boolean {
  return (['key', 'code', 'name', 'start'] as const).every(
    (name) => textOf(cell(row, at[name])) === '' && !isFormula(cell(row, at[name])),
  );
}

function twice(row: SheetRow, at: SheetLayout<EditedColumn>['at'], person: string, first: number): SheetProblem {
  return sheetProblem('duty.twice', { row: row.number, column: at.code, value: person }, { row: String(first) });
}

/** The telephone and the chair of somebody who stays: they are shown, not read. */
function toldOtherwise(row: SheetRow, at: SheetLayout<EditedColumn>['at'], before: RosterRow): readonly SheetProblem[] {
  const { told } = editedColumns('commission');
  return (Object.keys(told) as (keyof typeof told)[]).flatMap((name) => {
    const [value, known] = [textOf(cell(row, at[name])), String(told[name].value(before))];
    if (at[name] === undefined || plain(value) === plain(known)) return [];
    return [
      sheetProblem('cell.not-read', { row: row.number, column: at[name], value }, { known: known || '–', title: told[name].title }),
    ];
  });
}
