import { columnLetter } from '../../imports/spreadsheet/sheet.js';

const WORDS = {
  'sheet.missing': [
    'В книге нет листа «По датам» со скрытым столбцом «Ключ (не менять)»',
    'Скачайте график ещё раз, правьте лист «По датам» и не удаляйте скрытый столбец',
    'The workbook has no sheet «По датам» with its hidden column of keys',
    'Take the roster again, edit that sheet and keep the hidden column',
  ],
  'slot.unknown': [
    'Такого места нет в этой версии графика',
    'Строку для новой работы добавьте в расписание школы, а здесь оставьте строки как были',
    'There is no such place in this version of the roster',
    'Add a new test to the timetable of the school, and leave the rows here as they were',
  ],
  'slot.time-changed': [
    'Дата или время не те, что в расписании: {known}',
    'Дату и время меняют в расписании школы, не в графике; верните прежние',
    'The date or time is not that of the timetable: {known}',
    'Dates and times are changed in the timetable of the school, not here; put them back',
  ],
  'person.unknown': [
    'Такого человека в графике нет',
    'Укажите код или точное ФИО того, кто есть на листе «Люди»',
    'There is no such person',
    'Write the code or the exact name of somebody on the list of people',
  ],
  'person.ambiguous': [
    'Код и ФИО называют разных людей: {code} и {name}',
    'Исправьте то или другое',
    'Code and name are of different people: {code} and {name}',
    'Correct one of them',
  ],
  'duty.twice': [
    'Этот человек на этом месте уже стоит в строке {row}',
    'Оставьте одну из строк',
    'This person stands at this place in row {row} already',
    'Keep one of the rows',
  ],
} as const;

export type SheetFaultCode = keyof typeof WORDS;

/** What is wrong at one place of an edited roster, and what to do. */
export interface SheetProblem {
  readonly code: SheetFaultCode;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly message: { readonly ru: string; readonly en: string };
  readonly remedy: { readonly ru: string; readonly en: string };
}

export function sheetProblem(
  code: SheetFaultCode,
  {
    row = null,
    column = null,
    value = '',
  }: { readonly row?: number | null; readonly column?: number | null; readonly value?: string },
  words: Readonly<Record<string, string>> = {},
): SheetProblem {
  const [says, todo, saysEnglish, todoEnglish] = WORDS[code];
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/gu, (blank, name: string) => words[name] ?? blank);
  return {
    code,
    row,
    column: column === null ? null : columnLetter(column),
    value,
    message: { ru: fill(says), en: fill(saysEnglish) },
    remedy: { ru: fill(todo), en: fill(todoEnglish) },
  };
}
