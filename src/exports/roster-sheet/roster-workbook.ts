import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { phoneText } from '../phone-text.js';
import type { RosterHeading, RosterRow } from './roster-row.js';
import { clockCell, dayCell, printTitles, tableSheet, type TableColumn } from '../table-sheet.js';

type Column = TableColumn<RosterRow>;

/** The header of the hidden column. */
export const KEY_TITLE = 'Ключ (не менять)';
/** The sheet that is read when a workbook comes back. */
export const EDITED_SHEET = 'По датам';

const DAY: Column = {
  title: 'Дата',
  width: 15,
  format: '[$-419]ddd dd.mm.yyyy',
  isCentred: true,
  value: ({ day }) => dayCell(day),
};
const START: Column = { title: 'Начало', width: 8, format: 'hh:mm', isCentred: true, value: ({ start }) => clockCell(start) };
const END: Column = { title: 'Конец', width: 8, format: 'hh:mm', isCentred: true, value: ({ end }) => clockCell(end) };
const ARRIVE: Column = {
  title: 'Прийти к',
  width: 9,
  format: 'hh:mm',
  isCentred: true,
  value: ({ arriveAt }) => clockCell(arriveAt),
};
const SCHOOL: Column = { title: 'Школа', width: 24, value: ({ school }) => school };
const ADDRESS: Column = { title: 'Адрес', width: 34, value: ({ address }) => address };
const CLASS: Column = { title: 'Класс', width: 7, isCentred: true, value: ({ className }) => className };
const SUBJECT: Column = { title: 'Предмет', width: 20, value: ({ subject }) => subject };
const PHASE: Column = { title: 'Этап', width: 12, value: ({ phase }) => (phase === 'conduct' ? 'проведение' : 'проверка') };
const ROOM: Column = { title: 'Кабинет', width: 13, value: ({ room }) => room };
const CODE: Column = { title: 'Код', width: 8, isCentred: true, value: ({ person }) => person?.code ?? '' };
const WORDS: Readonly<Record<RosterHeading['kind'], { readonly title: string; readonly who: string }>> = {
  observers: { title: 'График наблюдателей', who: 'Наблюдатель' },
  organisers: { title: 'График организаторов', who: 'Организатор' },
  commission: { title: 'График выездов комиссии', who: 'Член комиссии' },
};
/** Over whose names the sheets stand, by the kind of roster. */
export const NAME_TITLES: readonly string[] = Object.values(WORDS).map(({ who }) => who);

const CHAIR: Column = {
  title: 'Председатель',
  width: 14,
  isCentred: true,
  value: ({ person }) => (person?.isChair === true ? 'да' : ''),
};
const CATEGORY: Column = { title: 'Категория', width: 18, value: ({ person }) => person?.category ?? '' };
const PHONE: Column = { title: 'Телефон', width: 18, value: ({ person }) => phoneText(person?.phone ?? '') };
/** Hidden: by it an edited sheet comes back as a difference. */
const KEY: Column = { title: KEY_TITLE, width: 30, isHidden: true, value: ({ slot }) => slot };
const REASON: Column = { title: 'Почему', width: 80, value: ({ reason }) => reason ?? '' };

/** The roster as a methodist prints it: by date, by school, by person, and what nobody covers. Internal: it holds names. */
export async function rosterWorkbook(rows: readonly RosterRow[], heading: RosterHeading): Promise<Uint8Array> {
  const name = nameColumn(heading);
  const chair = heading.kind === 'commission' ? [CHAIR] : [];
  const served = rows.filter(({ person }) => person !== null);
  const open = rows.filter(({ person }) => person === null);
  const sheet = (sheetName: string, columns: readonly Column[], of: readonly RosterRow[], groupOf: RowKey, order: RowKey) =>
    tableSheet({
      name: sheetName,
      title: titleOf(heading, sheetName),
      columns,
      rows: of.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
      groupOf,
      isOpen: ({ person }) => person === null && of !== open,
    });
  const sheets: readonly WriteSheet[] = [
    sheet(
      EDITED_SHEET,
      [DAY, START, END, SCHOOL, CLASS, SUBJECT, PHASE, ROOM, CODE, name, ...chair, PHONE, KEY],
      rows,
      dayOf,
      byDay,
    ),
    sheet(
      'По школам',
      [SCHOOL, DAY, START, END, CLASS, SUBJECT, PHASE, ROOM, CODE, name, ...chair, CATEGORY],
      rows,
      schoolOf,
      bySchool,
    ),
    sheet(
      'По людям',
      [name, CODE, DAY, ARRIVE, START, END, SCHOOL, ADDRESS, CLASS, SUBJECT, PHASE, ROOM],
      served,
      codeOf,
      byPerson,
    ),
    sheet('Не закрыто', [DAY, START, END, SCHOOL, CLASS, SUBJECT, PHASE, REASON], open, dayOf, byDay),
  ];
  return writeXlsx({
    sheets: [...sheets],
    namedRanges: sheets.map((each) => printTitles(each.name)),
    properties: { title: titleOf(heading, 'график') },
  });
}

function nameColumn({ kind }: RosterHeading): Column {
  return { title: WORDS[kind].who, width: 32, value: ({ person }) => person?.name ?? 'не найден' };
}

type RowKey = (row: RosterRow) => string;

function titleOf({ municipality, campaign, version, kind }: RosterHeading, name: string): string {
  return `${municipality}. ${campaign}. ${WORDS[kind].title}, версия ${version}: ${name.toLowerCase()}`;
}

function dayOf({ day }: RosterRow): string {
  return day;
}

function schoolOf({ school }: RosterRow): string {
  return school;
}

function codeOf({ person }: RosterRow): string {
  return person?.code ?? '';
}

function byDay({ day, start, school, className, person }: RosterRow): string {
  return [day, start, school, className, person?.code ?? ''].join('\t');
}

function bySchool(row: RosterRow): string {
  return `${row.school}\t${byDay(row)}`;
}

function byPerson(row: RosterRow): string {
  return `${row.person?.name ?? ''}\t${row.person?.code ?? ''}\t${byDay(row)}`;
}
