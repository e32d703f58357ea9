import { spokenDay } from '../../campaigns/norms/norm.js';
import { type WritableCell, type WritableSheet, type WritableValue, writeSpreadsheet } from '../spreadsheet/write-spreadsheet.js';
import { EXPLANATIONS_SHEET, WORKBOOK_TABLES } from '../tables/index.js';
import type { TableName } from '../tables/table.js';
import { textOf } from '../values/plain-text.js';
import { exampleRow, sheetOf } from './table-sheet.js';

export type TemplateRows = Readonly<Partial<Record<TableName, readonly Readonly<Record<string, unknown>>[]>>>;

/** The workbook to fill in: a sheet for each table with drop-down lists and an example each, and a sheet of explanations. */
export function templateWorkbook(): Promise<Buffer> {
  return writeSpreadsheet([
    ...WORKBOOK_TABLES.map((table) => sheetOf(table, [], [exampleRow(table)])),
    explanations(WORKBOOK_TABLES),
  ]);
}

/** The same workbook filled in: rows by table, values by column key; all its tables or those that are named. */
export function filledWorkbook(
  rows: TemplateRows,
  names: readonly TableName[] = WORKBOOK_TABLES.map(({ name }) => name),
): Promise<Buffer> {
  const tables = WORKBOOK_TABLES.filter(({ name }) => names.includes(name));
  return writeSpreadsheet([...tables.map((table) => sheetOf(table, rows[table.name] ?? [])), explanations(tables)]);
}

function explanations(tables: typeof WORKBOOK_TABLES): WritableSheet {
  const lines = tables.flatMap((table) => [
    [{ value: table.sheet, look: 'header' }, { value: table.note }] satisfies WritableCell[],
    ...Object.values(table.columns).map(({ header, isRequired, note, kind, example }): WritableCell[] => [
      { value: null },
      { value: header, look: 'note' },
      { value: isRequired ? 'обязательно' : null, look: 'note' },
      { value: example === null ? null : shownText(kind.write(example)), look: 'note' },
      {
        value: [note, kind.choices === undefined ? '' : `Значения: ${kind.choices.join(', ')}.`]
          .filter((part) => part !== '')
          .join(' '),
        look: 'note',
      },
    ]),
  ]);
  const rules = [
    'Столбцы можно переставлять, лишние система пропустит. Пустая ячейка ничего не меняет, прочерк очищает значение.',
    'Имена учеников не вносите: файл с ними не принимается.',
  ].map((value) => [{ value }]);
  const header = ['Лист', 'Столбец', '', 'Пример', 'Что указать'].map((value): WritableCell => ({ value, look: 'header' }));
  return { name: EXPLANATIONS_SHEET, rows: [...rules, [], header, ...lines], widths: [20, 30, 14, 26, 50], frozenRows: 4 };
}

/** A day as its cell shows it. */
function shownText(value: WritableValue): string {
  return value instanceof Date ? spokenDay(textOf(value)) : textOf(value);
}
