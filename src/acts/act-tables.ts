import { subjectTitle } from '../campaigns/subjects.js';
import { clockCell, dayCell, printTitles, tableSheet, type TableColumn } from '../exports/table-sheet.js';
import { writeWorkbook } from '../imports/spreadsheet/write-workbook.js';
import type { Act } from './act.entity.js';
import { STAGES } from './stages.js';

export interface ActRow {
  readonly act: Act;
  readonly school: string;
  /** By code, never by name. */
  readonly person: string;
}

/** What an act says of one stage. */
interface Line {
  readonly act: Act;
  readonly school: string;
  readonly person: string;
  readonly stage: string;
  readonly violations: string;
  readonly text: string;
}

const SHEET = 'Акты';
const COLUMNS: readonly TableColumn<Line>[] = [
  { title: 'Дата', width: 12, format: 'dd.mm.yyyy', isCentred: true, value: ({ act }) => dayCell(act.heldOn) },
  { title: 'Начало', width: 8, format: 'hh:mm', isCentred: true, value: ({ act }) => clockCell(act.startsAt) },
  { title: 'Конец', width: 8, format: 'hh:mm', isCentred: true, value: ({ act }) => clockCell(act.endsAt) },
  { title: 'Школа', width: 22, value: ({ school }) => school },
  { title: 'Наблюдатель', width: 13, isCentred: true, value: ({ person }) => person },
  { title: 'Предмет', width: 18, value: ({ act }) => subjectTitle(act.subject) },
  { title: 'Класс', width: 8, isCentred: true, value: ({ act }) => act.classLabel },
  { title: 'Этап', width: 20, value: ({ stage }) => stage },
  { title: 'Нарушения', width: 36, value: ({ violations }) => violations },
  { title: 'Пояснение', width: 36, value: ({ text }) => text },
  { title: 'Общие замечания', width: 36, value: ({ act }) => act.remarks ?? '' },
];
const NO_VIOLATIONS = 'нарушений нет';
const FORMULA = /^[=+\-@\t\r]/u;

/** A line for every stage of every act; what was violated catches the eye. */
export function actWorkbook(rows: readonly ActRow[]): Promise<Uint8Array> {
  const sheet = tableSheet({
    name: SHEET,
    title: 'Акты наблюдателей',
    columns: COLUMNS,
    rows: rows.flatMap(linesOf),
    groupOf: ({ act }) => act.id,
    isOpen: ({ violations }) => violations !== NO_VIOLATIONS,
  });
  return writeWorkbook({ sheets: [sheet], namedRanges: [printTitles(SHEET)] });
}

/** As Russian offices read it: semicolons, UTF-8 with its mark; nothing in it is taken for a formula. */
export function actCsv(rows: readonly ActRow[]): string {
  const lines = rows.flatMap(linesOf).map(textsOf);
  const text = [COLUMNS.map(({ title }) => title), ...lines].map((line) => line.map(quoted).join(';'));
  return `\uFEFF${text.join('\r\n')}\r\n`;
}

function textsOf(line: Line): readonly string[] {
  const { heldOn, startsAt, endsAt } = line.act;
  const [, , , ...rest] = COLUMNS.map(({ value }) => String(value(line)));
  return [heldOn, startsAt.slice(0, 5), endsAt.slice(0, 5), ...rest];
}

function linesOf({ act, school, person }: ActRow): readonly Line[] {
  return act.findings.map(({ stage, violations, text }) => {
    const facts = STAGES.find(({ code }) => code === stage)!;
    const names = violations.map((code) => facts.violations.find((violation) => violation.code === code)?.ru ?? code);
    return { act, school, person, stage: facts.ru, violations: names.join('; ') || NO_VIOLATIONS, text: text ?? '' };
  });
}

function quoted(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
