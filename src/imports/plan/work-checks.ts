import type { FaultCode, WarningCode } from '../reading/faults.js';
import { type ImportProblem, problemAt } from '../reading/import-problem.js';
import type { ReadRow } from '../reading/read-row.js';
import type { WorkRow } from '../tables/index.js';
import { taskOf } from '../values/works.js';
import { keyOf } from './record.js';
import { gradeOf, isAbsent } from './wanted-works.js';

/** What the campaign's own description of a paper says. */
export interface KnownScale {
  readonly tasks: readonly { readonly task: string; readonly max: number }[];
  readonly marks: { readonly '3': number; readonly '4': number; readonly '5': number } | null;
}

/** By grade, subject and level: `5|mathematics|basic`. */
export type KnownScales = ReadonlyMap<string, KnownScale>;

type Row = ReadRow<WorkRow>;

/** Results against themselves and against the description of their paper; nothing is put right, nothing inferred. */
export function workChecks(rows: readonly Row[], scales: KnownScales): readonly ImportProblem[] {
  const bySheet = new Map<string, Row[]>();
  for (const row of rows) bySheet.set(sheetKey(row), [...(bySheet.get(sheetKey(row)) ?? []), row]);
  return [
    ...[...bySheet.values()].flatMap((group) => headerProblems(group[0]!, scales.get(scaleKey(group[0]!)))),
    ...rows.flatMap((row) => rowProblems(row, scales.get(scaleKey(row)))),
  ];
}

/** One description is asked for once a sheet. */
function sheetKey(row: Row): string {
  return keyOf(row.sheet, scaleKey(row));
}

function scaleKey({ values }: Row): string {
  return keyOf(gradeOf(values) ?? 0, values.subject, values.level ?? 'basic');
}

function headerProblems(row: Row, scale: KnownScale | undefined): readonly ImportProblem[] {
  const at = { sheet: row.sheet, row: null, column: null };
  if (scale === undefined) return [problemAt(at, 'scale.missing', scaleKey(row).replaceAll('|', ' '))];
  const known = new Map(scale.tasks.map(({ task, max }) => [task, max]));
  return [...row.members].flatMap(([header, column]) => {
    const { task, max } = taskOf(header)!;
    const most = known.get(task);
    if (most === undefined) return [problemAt({ ...at, column }, 'task.unknown', header, { tasks: [...known.keys()].join(', ') })];
    return max === null || max === most ? [] : [problemAt({ ...at, column }, 'task.max-differs', header, { max: String(most) })];
  });
}

function rowProblems(row: Row, scale: KnownScale | undefined): readonly ImportProblem[] {
  const { values } = row;
  const grade = gradeOf(values);
  if (grade === null) return [problem(row, 'schoolClass', 'work.grade-missing', values.code)];
  const digit = grade > 9 ? 1 : grade;
  const odd =
    Number(values.code[0]) === digit ? [] : [problem(row, 'code', 'participant.grade', values.code, { grade: String(grade) })];
  return [...odd, ...(isAbsent(values) ? absenceProblems(row) : [...pointProblems(row, scale), ...markProblems(row, scale)])];
}

function absenceProblems(row: Row): readonly ImportProblem[] {
  const { total, mark, points } = row.values;
  const hasResult = typeof total === 'number' || typeof mark === 'number' || [...(points?.values() ?? [])].some(isNumber);
  return hasResult ? [problem(row, 'total', 'work.both', String(total ?? mark ?? ''))] : [];
}

function pointProblems(row: Row, scale: KnownScale | undefined): readonly ImportProblem[] {
  const { points = new Map<string, number | string>(), total } = row.values;
  const maxima = new Map(scale?.tasks.map(({ task, max }) => [task, max]));
  const tooMany = [...points].flatMap(([header, value]) => {
    const named = taskOf(header);
    const most = maxima.get(named?.task ?? '') ?? named?.max ?? null;
    if (most === null || !isNumber(value) || value <= most) return [];
    return [
      problemAt({ ...place(row), column: row.members.get(header) ?? null }, 'points.above-max', String(value), {
        max: String(most),
      }),
    ];
  });
  const sum = [...points.values()].filter(isNumber).reduce((all, value) => all + value, 0);
  const differs = points.size > 0 && isNumber(total) && total !== sum;
  return [...tooMany, ...(differs ? [problem(row, 'total', 'total.differs', String(total), { sum: String(sum) })] : [])];
}

function markProblems(row: Row, scale: KnownScale | undefined): readonly ImportProblem[] {
  const { total, mark } = row.values;
  if (scale?.marks === null || scale === undefined || !isNumber(total) || !isNumber(mark)) return [];
  const due = ([5, 4, 3] as const).find((each) => total >= scale.marks![`${each}`]) ?? 2;
  return due === mark ? [] : [problem(row, 'mark', 'mark.differs', String(mark), { total: String(total), mark: String(due) })];
}

function problem(row: Row, column: string, code: FaultCode | WarningCode, value: string, words: Record<string, string> = {}) {
  return problemAt({ ...place(row), column: row.columns.get(column) ?? null }, code, value, words);
}

function place({ sheet, row }: Row) {
  return { sheet, row };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
