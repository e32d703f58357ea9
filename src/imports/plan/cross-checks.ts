import { type ImportProblem, problemAt } from '../reading/import-problem.js';
import type { FaultCode } from '../reading/faults.js';
import type { ReadRow } from '../reading/read-row.js';
import type { ReadWorkbook } from '../reading/read-workbook.js';
import type { PersonRow, SchoolRow, TieRow } from '../tables/index.js';
import { endOf } from './end-of.js';
import { keyOf } from './record.js';
import { hoursOf } from './wanted-availability.js';
import { classOf } from './wanted-sittings.js';
import { workKey } from './wanted-works.js';

/** What the system already knows, for references out of the file. */
export interface Known {
  readonly schools: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

type Row = ReadRow<unknown>;

/** What no single cell shows: unknown schools and people, repeated rows, ends before starts. */
export function crossChecks({ tables, faulty }: Pick<ReadWorkbook, 'tables' | 'faulty'>, known: Known): readonly ImportProblem[] {
  const namedSchools = inOrder<Partial<SchoolRow>>(tables.schools, faulty.schools);
  const namedPeople = inOrder<Partial<PersonRow>>(tables.people, faulty.people);
  const schools = new Set([...known.schools, ...namedSchools.map(({ values }) => values.login)]);
  const people = new Set([...known.people, ...namedPeople.map(({ values }) => values.code)]);
  const school = (row: Row, column: string, login: string | null | undefined) =>
    typeof login === 'string' && !schools.has(login) ? [fault(row, column, 'school.unknown', login)] : [];
  const person = (row: Row, column: string, code: string | null | undefined) =>
    typeof code === 'string' && !people.has(code) ? [fault(row, column, 'person.unknown', code)] : [];
  return [
    ...repeated(namedSchools, 'login', ({ login }) => login),
    ...repeated(namedPeople, 'code', ({ code }) => code),
    ...repeatedRows(tables),
    ...[...tables.sittings, ...tables.grading].flatMap((row) => [...school(row, 'login', row.values.login), ...endProblems(row)]),
    ...tables.people.flatMap((row) => (row.values.workplaces ?? []).flatMap((login) => school(row, 'workplaces', login))),
    ...tables.ties.flatMap((row) => [
      ...person(row, 'person', row.values.person),
      ...school(row, 'school', row.values.school),
      ...person(row, 'otherPerson', row.values.otherPerson),
      ...tieProblems(row),
    ]),
    ...tables.availability.flatMap((row) => person(row, 'person', row.values.person)),
    ...availabilityProblems(tables.availability),
    ...tables.lessons.flatMap((row) => [
      ...person(row, 'person', row.values.person),
      ...school(row, 'login', row.values.login),
      ...(row.values.to <= row.values.from ? [fault(row, 'to', 'end.early', row.values.to)] : []),
    ]),
    ...tables.works.flatMap((row) => [
      ...school(row, 'login', row.values.login),
      ...(row.values.markedBy ?? []).flatMap((code) => person(row, 'markedBy', code)),
    ]),
  ];
}

function repeatedRows(tables: ReadWorkbook['tables']): readonly ImportProblem[] {
  return [
    ...repeated(tables.sittings, 'subject', (row) => keyOf(row.login, ...Object.values(classOf(row)), row.subject, row.part ?? 1)),
    ...repeated(tables.grading, 'subject', (row) => keyOf(row.login, row.schoolClass.grade, row.subject, row.ordinal ?? 1)),
    ...repeated(tables.ties, 'kind', ({ person, kind, school, otherPerson }) =>
      keyOf(person, kind, school ?? '', otherPerson ?? ''),
    ),
    ...repeated(tables.lessons, 'from', ({ person, weekday, from }) => keyOf(person, weekday, from)),
    ...repeated(tables.works, 'code', workKey),
    ...repeated(tables.listedSchools, 'login', ({ login, year }) => keyOf(login, year)),
    ...repeated(tables.markShares, 'group', ({ grade, subject, group }) => keyOf(grade, subject, group)),
    ...repeated(tables.journalShares, 'group', ({ grade, subject, group }) => keyOf(grade, subject, group)),
  ];
}

/** Sound and faulty rows of a table, as they stand in the file. */
function inOrder<T>(...rows: readonly (readonly ReadRow<T>[])[]): readonly ReadRow<T>[] {
  return rows.flat().toSorted((one, other) => one.row - other.row);
}

function repeated<T>(
  rows: readonly ReadRow<T>[],
  column: string,
  keyOfRow: (values: T) => string | undefined,
): readonly ImportProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = keyOfRow(row.values);
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row);
    return first === undefined ? [] : [fault(row, column, 'row.twice', '', { row: String(first) })];
  });
}

function endProblems(row: ReadRow<{ start: string; end?: string | null | undefined; minutes?: number | null | undefined }>) {
  const { start, end, minutes } = row.values;
  const until = endOf({ start, end, minutes });
  if (until === null) return [fault(row, 'end', 'end.missing', '')];
  return until <= start ? [fault(row, 'end', 'end.early', until)] : [];
}

function tieProblems(row: ReadRow<TieRow>): readonly ImportProblem[] {
  const { person, kind, school, otherPerson, since, until } = row.values;
  const isAimed = typeof school === 'string' || (kind === 'ban' && typeof otherPerson === 'string' && otherPerson !== person);
  if (!isAimed) return [fault(row, 'school', 'tie.target', '')];
  if (typeof since === 'string' && typeof until === 'string' && until < since) return [fault(row, 'until', 'until.early', until)];
  return kind === 'served' && typeof since !== 'string' ? [fault(row, 'since', 'cell.required', '')] : [];
}

function availabilityProblems(rows: ReadWorkbook['tables']['availability']): readonly ImportProblem[] {
  const days = new Map<string, { readonly from: string; readonly to: string; readonly row: number }[]>();
  return rows.flatMap((row) => {
    const hours = hoursOf(row.values);
    if (hours === null) return [fault(row, 'from', 'hours.missing', '')];
    if (hours.to <= hours.from) return [fault(row, 'to', 'end.early', hours.to)];
    const key = keyOf(row.values.person, row.values.date);
    const others = days.get(key) ?? [];
    days.set(key, [...others, { ...hours, row: row.row }]);
    const other = others.find(({ from, to }) => from < hours.to && hours.from < to);
    return other === undefined ? [] : [fault(row, 'from', 'hours.overlap', hours.from, { row: String(other.row) })];
  });
}

function fault(row: Row, column: string, code: FaultCode, value: string, words: Record<string, string> = {}): ImportProblem {
  return problemAt({ sheet: row.sheet, row: row.row, column: row.columns.get(column) ?? null }, code, value, words);
}
