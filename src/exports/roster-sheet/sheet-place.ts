import type { Cell, SheetRow } from '../../imports/spreadsheet/sheet.js';
import { clock } from '../../imports/values/clock.js';
import { day } from '../../imports/values/day.js';
import { plain, textOf } from '../../imports/values/plain-text.js';
import { editedColumns } from './roster-workbook.js';
import type { RosterPlace } from './roster-row.js';
import { sheetProblem, type SheetProblem } from './sheet-problems.js';

export type PlaceColumn = keyof ReturnType<typeof editedColumns>['place'];
export type EditedColumn = PlaceColumn | 'code' | 'name' | 'chair' | 'phone' | 'key';

/** The columns of a sheet by name. */
export type Columns = Partial<Readonly<Record<EditedColumn, number>>>;

const { place: PLACE } = editedColumns('observers');
const PLACE_COLUMNS = Object.keys(PLACE) as PlaceColumn[];
const WEEKDAY = /^(?:пн|вт|ср|чт|пт|сб|вс)[.,]?\s+/iu;

/** The place that a row is about: by its key, else, where a row was added, by what it shows; or what is wrong with it. */
export function placeOf(
  row: SheetRow,
  at: Columns,
  places: ReadonlyMap<string, RosterPlace>,
): { readonly place: RosterPlace; readonly problems: readonly SheetProblem[] } | SheetProblem {
  const key = textOf(cell(row, at.key));
  if (key === '') return placeShown(row, at, places);
  const place = places.get(key);
  if (place === undefined) return sheetProblem('slot.unknown', { row: row.number, column: at.key, value: key });
  return { place, problems: changedPlace(row, at, place) };
}

/** A row that somebody added has no key: its place is the one that shows the same in every cell that is filled. */
function placeShown(row: SheetRow, at: Columns, places: ReadonlyMap<string, RosterPlace>): ReturnType<typeof placeOf> {
  const isFilled = (name: PlaceColumn) => textOf(cell(row, at[name])) !== '';
  const filled = PLACE_COLUMNS.filter(isFilled);
  const fitting = [...places.values()].filter((place) => filled.every((name) => agrees(row, at, name, place)));
  const value = filled.map((name) => shownIn(row, at, name)).join(', ');
  if (fitting.length === 1) return { place: fitting[0]!, problems: [] };
  return sheetProblem(fitting.length === 0 ? 'slot.not-found' : 'slot.several', { row: row.number, column: at.day, value });
}

/** The first thing that a row says otherwise of its place; a room is only told. */
function changedPlace(row: SheetRow, at: Columns, place: RosterPlace): readonly SheetProblem[] {
  const name = PLACE_COLUMNS.find((one) => at[one] !== undefined && !agrees(row, at, one, place));
  if (name === undefined) return [];
  const facts = { row: row.number, column: at[name], value: shownIn(row, at, name) };
  const words = { known: knownOf(place, name), title: PLACE[name].title };
  return [sheetProblem(name === 'room' ? 'cell.not-read' : 'place.changed', facts, words)];
}

function knownOf(place: RosterPlace, name: PlaceColumn): string {
  if (name === 'day') return place.day.split('-').toReversed().join('.');
  return shown(PLACE[name].value(place), name) || '–';
}

function agrees(row: SheetRow, at: Columns, name: PlaceColumn, place: RosterPlace): boolean {
  return plain(shownIn(row, at, name)) === plain(shown(PLACE[name].value(place), name));
}

/** What a row shows in a column. */
export function shownIn(row: SheetRow, at: Columns, name: PlaceColumn): string {
  return shown(cell(row, at[name]), name);
}

/** Days and times in one way, however a cell is made; anything else as it stands. */
function shown(value: Cell, name: PlaceColumn): string {
  const text = textOf(value);
  const kind = name === 'day' ? day : name === 'start' || name === 'end' ? clock : null;
  if (kind === null || value === null || text === '') return text;
  const reading = kind.read(typeof value === 'string' ? value.replace(WEEKDAY, '') : value);
  return 'value' in reading ? reading.value : text;
}

/** What stands in a column of a row; nothing where the sheet has no such column. */
export function cell(row: SheetRow, column: number | undefined): Cell {
  return column === undefined ? null : (row.cells[column] ?? null);
}
