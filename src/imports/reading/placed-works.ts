import { subjectOf, type SubjectCode } from '../../campaigns/subjects.js';
import type { Sheet } from '../spreadsheet/sheet.js';
import { textOf } from '../values/plain-text.js';
import type { FoundTable } from './find-table.js';
import { problemAt } from './import-problem.js';
import type { ReadTable } from './read-table.js';

const ROWS_TO_LOOK_AT = 20;
const LOGIN = /(?<![a-z\d])(?:edu|sch)\d{6}(?!\d)/giu;
const GRADE = /(?<!\d)(1[01]|[1-9])(?!\d)(?=[ -]*(?:[а-я]{1,2} )?класс|$)/gu;

/** What the surroundings of a table of results say of its works. */
export interface Surroundings {
  readonly login: string | undefined;
  readonly subject: SubjectCode | undefined;
  readonly grade: number | undefined;
}

/** Rows of works with school, subject and class filled in where only the surroundings of the table name them. */
export function placedWorks(read: ReadTable, found: FoundTable, sheets: readonly Sheet[], fileName: string): ReadTable {
  const around = surroundings(found, sheets, fileName);
  const rows = read.rows.map((row) => {
    const { login, subject, schoolClass } = row.values;
    const grade = around.grade === undefined ? undefined : { grade: around.grade, letter: '' };
    const placed = { login: login ?? around.login, subject: subject ?? around.subject, schoolClass: schoolClass ?? grade };
    return { ...row, values: { ...row.values, ...given(placed) } };
  });
  const sheet = { sheet: found.sheet.name, row: found.headerRow, column: null };
  const lacks = (key: string): boolean => rows.some(({ values }) => values[key] === undefined || values[key] === null);
  const problems = [
    ...(lacks('login') ? [problemAt(sheet, 'work.school-missing')] : []),
    ...(lacks('subject') ? [problemAt(sheet, 'work.subject-missing')] : []),
  ];
  return { ...read, rows: problems.length > 0 ? [] : rows, problems: [...read.problems, ...problems] };
}

/** The nearest wins: what stands above the table, then the sheets beside it, then the file's name. */
export function surroundings({ sheet, headerRow }: FoundTable, sheets: readonly Sheet[], fileName: string): Surroundings {
  const above = textsOf(sheet, (headerRow ?? 0) - 1);
  const beside = sheets.filter((other) => other !== sheet).flatMap((other) => textsOf(other, ROWS_TO_LOOK_AT));
  const name = fileName
    .normalize('NFC')
    .replace(/\.[a-z]+$/iu, '')
    .replaceAll('_', ' ');
  const places = [above, beside, [name]];
  const nearest = <T>(read: (texts: readonly string[]) => readonly T[]): T | undefined =>
    places
      .map((texts) => new Set(read(texts)))
      .find(({ size }) => size === 1)
      ?.values()
      .next().value;
  return { login: nearest(loginsIn), subject: nearest(subjectsIn), grade: nearest(gradesIn) };
}

function loginsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(LOGIN) ?? []).map((login) => login.toLowerCase());
}

function subjectsIn(texts: readonly string[]): readonly SubjectCode[] {
  const parts = texts.flatMap((text) => text.replaceAll(LOGIN, ';').split(/[^\p{L} ]+|(?:^| )(?:класс\p{L}*|предмет|по)(?= |$)/iu));
  return parts.flatMap((part) => subjectOf(part) ?? []);
}

function gradesIn(texts: readonly string[]): readonly number[] {
  return texts.flatMap((text) => [...text.toLowerCase().replaceAll(LOGIN, '').matchAll(GRADE)].map(([, grade]) => Number(grade)));
}

function textsOf(sheet: Sheet, upTo: number): readonly string[] {
  return sheet.rows.filter(({ number }) => number <= upTo).flatMap(({ cells }) => cells.map(textOf).filter((text) => text !== ''));
}

function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}
