import { columnLetter } from '../../imports/spreadsheet/sheet.js';

const WORDS = {
  'sheet.missing': [
    'В книге нет листа «По датам» с его столбцами',
    'Скачайте график ещё раз и правьте лист «По датам»',
    'The workbook has no sheet «По датам» with its columns',
    'Take the roster again and edit that sheet',
  ],
  'sheet.other-roster': [
    'Это книга другого графика: «{title}»',
    'Выберите график и версию, из которых она взята',
    'This is the workbook of another roster: «{title}»',
    'Choose the roster and the version it was taken from',
  ],
  'column.missing': [
    'Нет столбца «{title}»',
    'Верните столбец и его название; что в нём написано, читается только под этим названием',
    'There is no column «{title}»',
    'Put the column and its title back; what it holds is read only under this title',
  ],
  'slot.unknown': [
    'Такого места нет в этой версии графика',
    'Не меняйте скрытый столбец «Ключ»; строку для новой работы добавьте в расписание школы',
    'There is no such place in this version of the roster',
    'Leave the hidden column of keys alone; add a new test to the timetable of the school',
  ],
  'slot.not-found': [
    'Добавлена строка, а такой работы в этой версии графика нет',
    'Проверьте дату, время, школу, класс и предмет; новую работу сначала добавьте в расписание школы',
    'A row was added, and this version of the roster has no such test',
    'Look at date, time, school, class and subject; a new test goes to the timetable of the school first',
  ],
  'slot.several': [
    'Добавлена строка, которая подходит к нескольким работам',
    'Заполните дату, время, школу, класс, предмет и кабинет, как в соседних строках',
    'A row was added that fits several tests',
    'Fill in date, time, school, class, subject and room as in the other rows',
  ],
  'place.changed': [
    '«{title}» не то, что в расписании: {known}',
    'Что, где и когда проводится, меняют в расписании школы, не в графике; верните прежнее',
    '«{title}» is not that of the timetable: {known}',
    'What is held where and when is changed in the timetable of the school, not here; put it back',
  ],
  'cell.not-read': [
    '«{title}» другое, чем в системе: {known}; из графика оно не читается',
    'Кабинет меняют в расписании, телефон в карточке человека, председателя – на доске',
    '«{title}» is not what the system has: {known}; it is not read from here',
    'Rooms are changed in the timetable, telephones on a person’s card, chairs on the board',
  ],
  'cell.formula': [
    'В ячейке формула',
    'Вставьте вместо неё значение',
    'There is a formula in the cell',
    'Put its value there instead',
  ],
  'person.unknown': [
    'Такого человека нет',
    'Укажите код или точное ФИО того, кто есть на листе «Люди»',
    'There is no such person',
    'Write the code or the exact name of somebody on the list of people',
  ],
  'person.namesakes': [
    'Людей с таким ФИО несколько: {codes}',
    'Укажите код',
    'There are several people of this name: {codes}',
    'Write the code',
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
  'sheet.edited-elsewhere': [
    'Правка на листе «{sheet}»: он только для чтения',
    'Сделайте её на листе «По датам», здесь верните прежнее',
    'An edit on the sheet «{sheet}», which is only for reading',
    'Make it on the sheet «По датам», and put this one back',
  ],
  'sheet.removed-elsewhere': [
    'На листе «{sheet}» нет строки, которая есть на листе «По датам»; снимается человек только там',
    'Если его надо снять, удалите строку на листе «По датам»',
    'The sheet «{sheet}» lacks a row that «По датам» has; people are taken off only there',
    'To take the person off, remove the row on the sheet «По датам»',
  ],
} as const;

/** What is told and hinders nothing. */
const WARNINGS: ReadonlySet<SheetFaultCode> = new Set(['cell.not-read', 'sheet.removed-elsewhere']);

export type SheetFaultCode = keyof typeof WORDS;

/** What is wrong at one place of an edited roster, and what to do. */
export interface SheetProblem {
  readonly code: SheetFaultCode;
  readonly severity: 'error' | 'warning';
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
  }: { readonly row?: number | null; readonly column?: number | null | undefined; readonly value?: string },
  words: Readonly<Record<string, string>> = {},
): SheetProblem {
  const [says, todo, saysEnglish, todoEnglish] = WORDS[code];
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/gu, (blank, name: string) => words[name] ?? blank);
  return {
    code,
    severity: WARNINGS.has(code) ? 'warning' : 'error',
    row,
    column: column === null ? null : columnLetter(column),
    value,
    message: { ru: fill(says), en: fill(saysEnglish) },
    remedy: { ru: fill(todo), en: fill(todoEnglish) },
  };
}
