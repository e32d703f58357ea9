import type { ImportAnswer } from '../imports/imports.schema.js';
import type { ImportProblem, Severity } from '../imports/reading/import-problem.js';
import { TABLES, WORKBOOK_TABLES } from '../imports/tables/index.js';
import type { Language } from './language.js';

const WORDS = {
  ru: {
    error: 'Ошибки',
    warning: 'Предупреждения',
    note: 'Замечания',
    row: 'строка',
    column: 'столбец',
    columns: ['Записи', 'добавить', 'изменить', 'уже так', 'нет в файле'],
  },
  en: {
    error: 'Errors',
    warning: 'Warnings',
    note: 'Notes',
    row: 'row',
    column: 'column',
    columns: ['Records', 'to add', 'to change', 'already so', 'not in the file'],
  },
} as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const NAME_WIDTH = 18;

/** A dry run as text: what would be added, changed and left, then every problem with its place and its remedy. */
export function importReport({ fileName, summary, problems }: ImportAnswer, language: Language): string {
  const words = WORDS[language];
  const [name, ...titles] = words.columns;
  const rows = TABLES.filter((table) => isWorthALine(table, summary)).map((table) => {
    const { added, changed, same, left } = summary.tables[table.name];
    return line(table.sheet, [added, changed, same, left].map(String), titles);
  });
  const sections = SEVERITIES.flatMap((severity) => section(severity, problems, language));
  return `${[fileName, line(name, titles, titles), ...rows, ...sections].join('\n')}\n`;
}

/** The workbook's own tables always; those that others publish when the file has any. */
function isWorthALine(table: (typeof TABLES)[number], summary: ImportAnswer['summary']): boolean {
  const { added, changed, same } = summary.tables[table.name];
  return WORKBOOK_TABLES.includes(table) || added + changed + same > 0;
}

function line(name: string, values: readonly string[], titles: readonly string[]): string {
  return [name.padEnd(NAME_WIDTH), ...values.map((value, index) => value.padStart(titles[index]!.length))].join('  ');
}

function section(severity: Severity, problems: readonly ImportProblem[], language: Language): readonly string[] {
  const found = problems.filter((problem) => problem.severity === severity);
  if (found.length === 0) return [];
  return ['', `${WORDS[language][severity]}: ${found.length}`, ...found.map((problem) => `  ${sentence(problem, language)}`)];
}

function sentence({ sheet, row, column, value, message, remedy }: ImportProblem, language: Language): string {
  const words = WORDS[language];
  const place = [sheet, row === null ? '' : `${words.row} ${row}`, column === null ? '' : `${words.column} ${column}`];
  const shown = value === '' ? '' : ` «${value}»`;
  return `${place.filter((part) => part !== '').join(', ')}${shown}: ${message[language]}. ${remedy[language]}.`;
}
