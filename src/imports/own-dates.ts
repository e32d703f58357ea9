import { type ImportProblem, problemAt } from './reading/import-problem.js';
import type { ReadWorkbook } from './reading/read-workbook.js';

/** What a school may send of a file: its own dates. Rows of others are refused, other tables are passed over. */
export function ownDates({ sheets, tables, problems }: ReadWorkbook, login: string): ReadWorkbook {
  const nothing = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as ReadWorkbook['tables'];
  const own = <Row extends { readonly values: { readonly login: string } }>(rows: readonly Row[]) =>
    rows.filter(({ values }) => values.login === login);
  const foreign = [...tables.sittings, ...tables.grading].filter(({ values }) => values.login !== login);
  const others = Object.entries(tables).filter(([name]) => name !== 'sittings' && name !== 'grading');
  const passedOver = new Set(others.flatMap(([, rows]) => rows.map(({ sheet }) => sheet)));
  return {
    sheets,
    tables: { ...nothing, sittings: own(tables.sittings), grading: own(tables.grading) },
    faulty: { schools: [], people: [], listedSchools: [] },
    problems: [
      ...problems.filter(({ sheet }) => !passedOver.has(sheet)),
      ...[...passedOver].map((sheet): ImportProblem => problemAt({ sheet, row: null, column: null }, 'sheet.ignored')),
      ...foreign.map(({ sheet, row, columns, values }) =>
        problemAt({ sheet, row, column: columns.get('login') ?? null }, 'school.foreign', values.login, { login }),
      ),
    ],
  };
}
