import type { Sheet } from '../../imports/spreadsheet/sheet.js';
import { plain, textOf } from '../../imports/values/plain-text.js';
import type { TableColumn } from '../table-sheet.js';

/** Where the columns of a sheet stand, by the names that we give them. */
export interface SheetLayout<Name extends string> {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly at: Partial<Readonly<Record<Name, number>>>;
}

const HEADER_ROWS = 20;
const FEWEST_TITLES = 4;
/** What people call the column of names, whatever its title was. */
const NAMES = /^фио|^фамилия/u;

/** The header of a sheet: of its first rows the one with the most of our titles; null when none has a few of them. */
export function layoutOf<Name extends string>(
  sheet: Sheet,
  titles: Readonly<Record<Name, Pick<TableColumn<never>, 'title'>>>,
): SheetLayout<Name> | null {
  const names = Object.keys(titles) as Name[];
  const layouts = sheet.rows
    .filter(({ number }) => number <= HEADER_ROWS)
    .map(({ number, cells }) => {
      const texts = cells.map((cell) => plain(textOf(cell)));
      const found = names.flatMap((name) => {
        const exact = texts.indexOf(plain(titles[name].title));
        const column = exact < 0 && name === 'name' ? texts.findIndex((text) => NAMES.test(text)) : exact;
        return column < 0 ? [] : [[name, column] as const];
      });
      return { sheet, headerRow: number, at: Object.fromEntries(found) as Partial<Record<Name, number>>, count: found.length };
    });
  const [best] = layouts.toSorted((one, other) => other.count - one.count);
  return best === undefined || best.count < FEWEST_TITLES ? null : best;
}
