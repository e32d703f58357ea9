import { subjectTitle } from '../campaigns/subjects.js';
import type { WritableCell } from '../imports/spreadsheet/write-spreadsheet.js';
import type { Act } from './act.entity.js';
import { STAGES } from './stages.js';

export interface ActRow {
  readonly act: Act;
  readonly school: string;
  /** By code, never by name. */
  readonly person: string;
}

const HEADINGS = [
  'Дата',
  'Начало',
  'Конец',
  'Школа',
  'Наблюдатель',
  'Предмет',
  'Класс',
  'Этап',
  'Нарушения',
  'Пояснение',
  'Общие замечания',
];
const FORMULA = /^[=+\-@\t\r]/u;

/** A line for every stage of every act. */
export function actLines(rows: readonly ActRow[]): readonly (readonly string[])[] {
  return [HEADINGS, ...rows.flatMap(linesOf)];
}

export function actCells(rows: readonly ActRow[]): readonly (readonly WritableCell[])[] {
  const [headings, ...lines] = actLines(rows);
  return [
    headings!.map((value) => ({ value, look: 'header' })),
    ...lines.map(([day, ...values]) => [
      { value: new Date(`${day}T00:00:00Z`), look: 'plain' as const, format: 'dd.mm.yyyy' },
      ...values.map((value) => ({ value, look: 'plain' as const })),
    ]),
  ];
}

/** As Russian offices read it: semicolons, UTF-8 with its mark; nothing in it is taken for a formula. */
export function actCsv(rows: readonly ActRow[]): string {
  const lines = actLines(rows).map((line) => line.map(quoted).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function linesOf({ act, school, person }: ActRow): string[][] {
  const head = [
    act.heldOn,
    act.startsAt.slice(0, 5),
    act.endsAt.slice(0, 5),
    school,
    person,
    subjectTitle(act.subject),
    act.classLabel,
  ];
  return act.findings.map(({ stage, violations, text }) => {
    const facts = STAGES.find(({ code }) => code === stage)!;
    const names = violations.map((code) => facts.violations.find((violation) => violation.code === code)?.ru ?? code);
    return [...head, facts.ru, names.length === 0 ? 'нарушений нет' : names.join('; '), text ?? '', act.remarks ?? ''];
  });
}

function quoted(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
