import { type ImportProblem, problemAt } from '../reading/import-problem.js';
import type { FaultCode } from '../reading/faults.js';
import type { ReadRow } from '../reading/read-row.js';
import type { ReadWorkbook } from '../reading/read-workbook.js';
import type { TieRow } from '../tables/index.js';
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
export function crossChecks(tables: ReadWorkbook['tables'], known: Known): readonly ImportProblem[] {
  const schools = new Set([...known.schools, ...tables.schools.map(({ values }) => values.login)]);
  const people = new Set([...known.people, ...tables.people.map(({ values }) => values.code)]);
  const school = (row: Row, column: string, login: string | null | undefined) =>
    typeof login === 'string' && !schools.has(login) ? [fault(row, column, 'school.unknown', login)] : [];
  const person = (row: Row, column: string, code: string | null | undefined) =>
    typeof code === 'string' && !people.has(code) ? [fault(row, column, 'person.unknown', code)] : [];
  return [
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
    ...repeated(tables.schools, 'login', ({ login }) => login),
    ...repeated(tables.sittings, 'subject', (row) => keyOf(row.login, ...Object.values(classOf(row)), row.subject, row.part ?? 1)),
    ...repeated(tables.grading, 'subject', (row) => keyOf(row.login, row.schoolClass.grade, row.subject, row.ordinal ?? 1)),
    ...repeated(tables.people, 'code', ({ code }) => code),
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

function repeated<T>(rows: readonly ReadRow<T>[], column: string, key: (values: T) => string): readonly ImportProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const first = seen.get(key(row.values));
    if (first === undefined) seen.set(key(row.values), row.row);
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
  const { person, kind, school, otherPerson, since } = row.values;
  const isAimed = typeof school === 'string' || (kind === 'ban' && typeof otherPerson === 'string' && otherPerson !== person);
  if (!isAimed) return [fault(row, 'school', 'tie.target', '')];
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
