import { FileRefused } from '../spreadsheet/refusals.js';
import type { Sheet } from '../spreadsheet/sheet.js';
import { EXPLANATIONS_SHEET, type RowsByTable } from '../tables/index.js';
import type { TableName } from '../tables/table.js';
import { type Background, type NamedSchool, NO_BACKGROUND } from '../values/background.js';
import { findTable, type FoundTable } from './find-table.js';
import { type ImportProblem, problemAt } from './import-problem.js';
import { refusePupilNames } from './pupil-names.js';
import type { ReadRow } from './read-row.js';
import { placedJournal, placedShares } from './placed-shares.js';
import { readTable, type ReadTable } from './read-table.js';
import { placedWorks } from './placed-works.js';

/** Everything a file says, typed, and everything that is wrong with it. */
export interface ReadWorkbook {
  /** As they stand in the file. */
  readonly sheets: readonly string[];
  readonly tables: { readonly [Name in TableName]: readonly ReadRow<RowsByTable[Name]>[] };
  /** Rows with a fault, as far as they could be read, of the tables in which it matters whom they name. */
  readonly faulty: {
    readonly schools: readonly ReadRow<Partial<RowsByTable['schools']>>[];
    readonly people: readonly ReadRow<Partial<RowsByTable['people']>>[];
    readonly listedSchools: readonly ReadRow<Partial<RowsByTable['listedSchools']>>[];
  };
  readonly problems: readonly ImportProblem[];
}

/** Tables of which only the surroundings say what they are about. */
const PLACED: Partial<Record<TableName, typeof placedWorks>> = {
  works: placedWorks,
  markShares: placedShares,
  journalShares: placedJournal,
};

const asItIs = (read: ReadTable): ReadTable => read;

/**
 * Reads all the tables of a file; throws `FileRefused` for names of pupils and for a file without any table.
 * A result form says only around its table whose works it holds, often only in the file's name.
 */
export function readWorkbook(sheets: readonly Sheet[], fileName = '', background: Background = NO_BACKGROUND): ReadWorkbook {
  const tables: Record<TableName, ReadRow<never>[]> = {
    schools: [],
    sittings: [],
    grading: [],
    people: [],
    ties: [],
    availability: [],
    lessons: [],
    works: [],
    listedSchools: [],
    markShares: [],
    journalShares: [],
  };
  const faulty: Record<keyof ReadWorkbook['faulty'], ReadTable['faulty'][number][]> = {
    schools: [],
    people: [],
    listedSchools: [],
  };
  const problems: ImportProblem[] = [];
  let found = 0;
  const places = sheets.map((sheet) => ({ sheet, place: findTable(sheet) }));
  const known = { ...background, schools: namedSchools(places, background.schools) };
  for (const { sheet, place } of places) {
    refusePupilNames(sheet, place);
    if (place === null) {
      // The template's own explanations are no news to anybody.
      if (sheet.name !== EXPLANATIONS_SHEET)
        problems.push(problemAt({ sheet: sheet.name, row: null, column: null }, 'sheet.ignored'));
      continue;
    }
    found += 1;
    const read = (PLACED[place.table.name] ?? asItIs)(
      readTable(place, place.table.name === 'schools' ? background : known),
      place,
      sheets,
      fileName,
    );
    tables[place.table.name].push(...(read.rows as readonly ReadRow<never>[]));
    if (isKept(place.table.name, faulty)) faulty[place.table.name].push(...read.faulty);
    problems.push(...read.problems, ...noteOnHidden(sheet));
  }
  if (found === 0) throw new FileRefused('file.no-tables');
  return { sheets: sheets.map(({ name }) => name), tables, faulty, problems };
}

/** How the schools of the file are called, and those that are known without it: a name stands for a login where only one has it. */
function namedSchools(
  places: readonly { readonly place: FoundTable | null }[],
  known: readonly NamedSchool[],
): readonly NamedSchool[] {
  const schools = new Map(known.map((school) => [school.login, school]));
  for (const { place } of places)
    for (const { values } of place?.table.name === 'schools' ? readTable(place).rows : []) {
      const { login, name, shortName } = values as RowsByTable['schools'];
      schools.set(login, { login, names: [shortName ?? name, name] });
    }
  return [...schools.values()];
}

/** People load what they see; what a filter or a hand has hidden is loaded too. */
function noteOnHidden({ name, rows }: Sheet): readonly ImportProblem[] {
  const count = rows.filter(({ isHidden }) => isHidden === true).length;
  return count === 0 ? [] : [problemAt({ sheet: name, row: null, column: null }, 'rows.hidden', '', { count: String(count) })];
}

function isKept<Kept extends object>(name: TableName, faulty: Kept): name is TableName & keyof Kept {
  return name in faulty;
}
