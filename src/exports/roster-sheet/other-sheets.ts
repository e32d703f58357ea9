import type { Sheet, SheetRow } from '../../imports/spreadsheet/sheet.js';
import { plain, textOf } from '../../imports/values/plain-text.js';
import type { RosterPlace } from './roster-row.js';
import { editedColumns, SHEETS_TO_READ } from './roster-workbook.js';
import { layoutOf } from './sheet-layout.js';
import { codeIn } from './sheet-person.js';
import { cell, shownIn, type Columns } from './sheet-place.js';
import { sheetProblem, type SheetProblem } from './sheet-problems.js';

/** A duty as every sheet shows it. */
export function dutyShown({ day, start, school }: Pick<RosterPlace, 'day' | 'start' | 'school'>, code: string): string {
  return [day, start, plain(school), code].join(', ');
}

/** What the sheets that are not read say otherwise than the edited one: somebody may have edited the wrong sheet. */
export function editsElsewhere(
  sheets: readonly Sheet[],
  { before, after, names }: { readonly before: Shown; readonly after: Shown; readonly names: ReadonlyMap<string, string> },
): readonly SheetProblem[] {
  return sheets
    .filter(({ name }) => Object.values<string>(SHEETS_TO_READ).includes(name))
    .flatMap((sheet) => {
      const { place, person } = editedColumns('observers');
      const layout = layoutOf(sheet, { ...place, ...person });
      if (layout === null) return [];
      const rows = sheet.rows.filter((row) => row.number > layout.headerRow && codeIn(row, layout.at) !== '');
      const words = { sheet: sheet.name };
      const strange = rows.flatMap((row) => {
        const isKnown = before.has(shownBy(row, layout.at)) || after.has(shownBy(row, layout.at));
        if (isKnown && namesSame(row, layout.at, names)) return [];
        const value = [codeIn(row, layout.at), textOf(cell(row, layout.at.name))].filter((text) => text !== '').join(' ');
        return [sheetProblem('sheet.edited-elsewhere', { row: row.number, column: layout.at.code, value }, words)];
      });
      const there = new Set(rows.map((row) => shownBy(row, layout.at)));
      const gone = [...before].find((duty) => after.has(duty) && !there.has(duty));
      const removed = gone === undefined ? [] : [sheetProblem('sheet.removed-elsewhere', { value: gone }, words)];
      return strange.length > 0 ? strange : removed;
    });
}

type Shown = ReadonlySet<string>;

function shownBy(row: SheetRow, at: Columns): string {
  const [day, start, school] = [shownIn(row, at, 'day'), shownIn(row, at, 'start'), shownIn(row, at, 'school')];
  return dutyShown({ day, start, school }, codeIn(row, at));
}

function namesSame(row: SheetRow, at: Columns, names: ReadonlyMap<string, string>): boolean {
  const name = textOf(cell(row, at.name));
  return name === '' || plain(name) === plain(names.get(codeIn(row, at)) ?? '');
}
