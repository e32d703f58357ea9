import { type ImportProblem, problemAt } from '../reading/import-problem.js';
import type { ReadWorkbook } from '../reading/read-workbook.js';

/**
 * The yearly list is the whole region's. A row about a school that is not here is passed over with a note, whatever else is wrong
 * with it: nobody here can put it right.
 */
export function withoutElsewhere(
  { tables, faulty, problems }: ReadWorkbook,
  known: ReadonlySet<string>,
): Pick<ReadWorkbook, 'tables' | 'problems'> {
  const named = [...tables.schools, ...faulty.schools].map(({ values }) => values.login);
  const schools = new Set<string | undefined>([...known, ...named]);
  const notes = [...tables.listedSchools, ...faulty.listedSchools].flatMap(({ sheet, row, columns, values: { login } }) =>
    login === undefined || schools.has(login)
      ? []
      : [problemAt({ sheet, row, column: columns.get('login') ?? null }, 'school.elsewhere', login)],
  );
  const passedOver = new Set(notes.map(placeOf));
  return {
    tables: { ...tables, listedSchools: tables.listedSchools.filter(({ values }) => schools.has(values.login)) },
    problems: [...problems.filter((problem) => !passedOver.has(placeOf(problem))), ...notes],
  };
}

function placeOf({ sheet, row }: Pick<ImportProblem, 'sheet' | 'row'>): string {
  return `${row} ${sheet}`;
}
