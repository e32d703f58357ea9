import { type ImportProblem, problemAt } from '../reading/import-problem.js';
import type { ReadWorkbook } from '../reading/read-workbook.js';

type ListedRow = ReadWorkbook['faulty']['listedSchools'][number];

/**
 * The yearly list is the whole region's. A row about a school that is not here is passed over with a note, whatever else is wrong
 * with it: nobody here can put it right. Where even the login cannot be read, the row's municipality tells: it is another one than
 * those that the list names beside schools from here.
 */
export function withoutElsewhere(
  { tables, faulty, problems }: ReadWorkbook,
  known: ReadonlySet<string>,
): Pick<ReadWorkbook, 'tables' | 'problems'> {
  const named = [...tables.schools, ...faulty.schools].map(({ values }) => values.login);
  const schools = new Set<string | undefined>([...known, ...named]);
  const rows: readonly ListedRow[] = [...tables.listedSchools, ...faulty.listedSchools];
  const isOfHere = ({ values: { login } }: ListedRow) => login !== undefined && schools.has(login);
  const here = new Set(rows.filter(isOfHere).flatMap(municipalityOf));
  const isElsewhere = (listed: ListedRow) =>
    listed.values.login === undefined
      ? here.size > 0 && municipalityOf(listed).some((name) => !here.has(name))
      : !schools.has(listed.values.login);
  const notes = rows
    .filter(isElsewhere)
    .map(({ sheet, row, columns, values: { login, municipality } }) =>
      problemAt({ sheet, row, column: columns.get('login') ?? null }, 'school.elsewhere', login ?? municipality ?? ''),
    );
  const passedOver = new Set(notes.map(placeOf));
  return {
    tables: { ...tables, listedSchools: tables.listedSchools.filter(({ values }) => schools.has(values.login)) },
    problems: [...problems.filter((problem) => !passedOver.has(placeOf(problem))), ...notes],
  };
}

function municipalityOf({ values: { municipality } }: ListedRow): readonly string[] {
  return municipality === undefined || municipality === null ? [] : [municipality.toLowerCase().replaceAll(/\s+/gu, ' ')];
}

function placeOf({ sheet, row }: Pick<ImportProblem, 'sheet' | 'row'>): string {
  return `${row} ${sheet}`;
}
