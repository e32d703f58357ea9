import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { RosterHeading, RosterRow } from './roster-row.js';
import { clockCell, dayCell, tableSheet, type TableColumn } from './table-sheet.js';

type Column = TableColumn<RosterRow>;

const DAY: Column = { title: 'Дата', width: 11, format: 'dd.mm.yyyy', value: ({ day }) => dayCell(day) };
const START: Column = { title: 'Начало', width: 8, format: 'hh:mm', value: ({ start }) => clockCell(start) };
const END: Column = { title: 'Конец', width: 8, format: 'hh:mm', value: ({ end }) => clockCell(end) };
const ARRIVE: Column = { title: 'Прийти к', width: 9, format: 'hh:mm', value: ({ arriveAt }) => clockCell(arriveAt) };
const SCHOOL: Column = { title: 'Школа', width: 24, value: ({ school }) => school };
const ADDRESS: Column = { title: 'Адрес', width: 34, value: ({ address }) => address };
const CLASS: Column = { title: 'Класс', width: 7, value: ({ className }) => className };
const SUBJECT: Column = { title: 'Предмет', width: 22, value: ({ subject }) => subject };
const PHASE: Column = { title: 'Этап', width: 12, value: ({ phase }) => (phase === 'conduct' ? 'проведение' : 'проверка') };
const ROOM: Column = { title: 'Кабинет', width: 13, value: ({ room }) => room };
const CODE: Column = { title: 'Код', width: 8, value: ({ person }) => person?.code ?? '' };
const NAME: Column = { title: 'Наблюдатель', width: 34, value: ({ person }) => person?.name ?? 'не найден' };
const CATEGORY: Column = { title: 'Категория', width: 18, value: ({ person }) => person?.category ?? '' };
const PHONE: Column = { title: 'Телефон', width: 18, value: ({ person }) => person?.phone ?? '' };

/** The roster as a methodist prints it: by date, by school, by person, and what nobody covers. Internal: it holds names. */
export async function rosterWorkbook(rows: readonly RosterRow[], heading: RosterHeading): Promise<Uint8Array> {
  const served = rows.filter(({ person }) => person !== null);
  const open = rows.filter(({ person }) => person === null);
  const sheet = (name: string, columns: readonly Column[], of: readonly RosterRow[], order: (row: RosterRow) => string) =>
    tableSheet({ name, title: titleOf(heading, name), columns, rows: of.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)) });
  const sheets: readonly WriteSheet[] = [
    sheet('По датам', [DAY, START, END, SCHOOL, CLASS, SUBJECT, PHASE, ROOM, CODE, NAME, PHONE], rows, byDay),
    sheet('По школам', [SCHOOL, DAY, START, END, CLASS, SUBJECT, PHASE, ROOM, CODE, NAME, CATEGORY], rows, bySchool),
    sheet('По людям', [NAME, CODE, DAY, ARRIVE, START, END, SCHOOL, ADDRESS, CLASS, SUBJECT, PHASE, ROOM], served, byPerson),
    sheet('Не закрыто', [DAY, START, END, SCHOOL, CLASS, SUBJECT, PHASE, ROOM], open, byDay),
  ];
  return writeXlsx({ sheets: [...sheets], properties: { title: titleOf(heading, 'график') } });
}

function titleOf({ municipality, campaign, version }: RosterHeading, name: string): string {
  return `${municipality}. ${campaign}. График наблюдателей, версия ${version}: ${name.toLowerCase()}`;
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
