import type { WriteSheet } from 'hucre/xlsx';
import { writeWorkbook } from '../../imports/spreadsheet/write-workbook.js';
import { inNameOrder } from '../../schools/name-order.js';
import { phoneText } from '../../wording/phone-text.js';
import type { RosterHeading, RosterPlace, RosterRow } from './roster-row.js';
import { clockCell, dayCell, printTitles, tableSheet, type TableColumn } from '../table-sheet.js';

type Column = TableColumn<RosterRow>;
type PlaceColumn = TableColumn<RosterPlace>;

/** The header of the hidden column. */
export const KEY_TITLE = 'Ключ (не менять)';
/** The sheet that is read when a workbook comes back. */
export const EDITED_SHEET = 'По датам';
/** The same duties in other orders: what is edited there is told, not read. */
export const SHEETS_TO_READ = { bySchool: 'По школам', byPerson: 'По людям' } as const;
/** Stands for the name where nobody serves. */
const NOBODY = 'не найден';

const DAY: PlaceColumn = {
  title: 'Дата',
  width: 15,
  format: '[$-419]ddd dd.mm.yyyy',
  isCentred: true,
  value: ({ day }) => dayCell(day),
};
const START: PlaceColumn = { title: 'Начало', width: 8, format: 'hh:mm', isCentred: true, value: ({ start }) => clockCell(start) };
const END: PlaceColumn = { title: 'Конец', width: 8, format: 'hh:mm', isCentred: true, value: ({ end }) => clockCell(end) };
const ARRIVE: PlaceColumn = {
  title: 'Прийти к',
  width: 9,
  format: 'hh:mm',
  isCentred: true,
  value: ({ arriveAt }) => clockCell(arriveAt),
};
const SCHOOL: PlaceColumn = { title: 'Школа', width: 24, value: ({ school }) => school };
const ADDRESS: PlaceColumn = { title: 'Адрес', width: 40, value: ({ address }) => address };
const CLASS: PlaceColumn = { title: 'Класс', width: 7, isCentred: true, value: ({ className }) => className };
const SUBJECT: PlaceColumn = { title: 'Предмет', width: 22, value: ({ subject }) => subject };
const PHASE: PlaceColumn = { title: 'Этап', width: 12, value: ({ phase }) => (phase === 'conduct' ? 'проведение' : 'проверка') };
const ROOM: PlaceColumn = { title: 'Кабинет', width: 13, value: ({ room }) => room };
const CODE: Column = { title: 'Код', width: 8, isCentred: true, value: ({ person }) => person?.code ?? '' };
const WORDS: Readonly<Record<RosterHeading['kind'], { readonly title: string; readonly who: string }>> = {
  observers: { title: 'График наблюдателей', who: 'Наблюдатель' },
  organisers: { title: 'График организаторов', who: 'Организатор' },
  commission: { title: 'График выездов комиссии', who: 'Член комиссии' },
};
const CHAIR: Column = {
  title: 'Председатель',
  width: 14,
  isCentred: true,
  value: ({ person }) => (person?.isChair === true ? 'да' : ''),
};
const CATEGORY: Column = { title: 'Категория', width: 18, value: ({ person }) => person?.category ?? '' };
const PHONE: Column = { title: 'Телефон', width: 18, value: ({ person }) => phoneText(person?.phone ?? '') };
/** Hidden: by it an edited sheet comes back as a difference. */
const KEY: PlaceColumn = { title: KEY_TITLE, width: 30, isHidden: true, value: ({ slot }) => slot };
const REASON: Column = { title: 'Почему', width: 80, value: ({ reason }) => reason ?? '' };

/** The columns that are read when the sheet comes back. */
export function editedColumns(kind: RosterHeading['kind']) {
  const place = { day: DAY, start: START, end: END, school: SCHOOL, className: CLASS, subject: SUBJECT, phase: PHASE, room: ROOM };
  return { place, person: { code: CODE, name: nameColumn(kind) }, told: { chair: CHAIR, phone: PHONE }, key: KEY };
}

/** The roster as a methodist prints it: by date, by school, by person, and what nobody covers. Internal: it holds names. */
export async function rosterWorkbook(rows: readonly RosterRow[], heading: RosterHeading): Promise<Uint8Array> {
  const name = nameColumn(heading.kind);
  const chair = heading.kind === 'commission' ? [CHAIR] : [];
  const served = rows.filter(({ person }) => person !== null);
  const open = rows.filter(({ person }) => person === null);
  const sheet = (sheetName: string, columns: readonly Column[], of: readonly RosterRow[], groupOf: RowKey, order: RowOrder) =>
    tableSheet({
      name: sheetName,
      title: titleOf(heading, of === open && open.length === 0 ? 'закрыто всё' : sheetName),
      columns,
      rows: of.toSorted((one, other) => inOrder(order(one), order(other))),
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
      SHEETS_TO_READ.bySchool,
      [SCHOOL, DAY, START, END, CLASS, SUBJECT, PHASE, ROOM, CODE, name, ...chair, CATEGORY],
      rows,
      schoolOf,
      bySchool,
    ),
    sheet(
      SHEETS_TO_READ.byPerson,
      [name, CODE, DAY, ARRIVE, START, END, SCHOOL, ADDRESS, CLASS, SUBJECT, PHASE, ROOM],
      served,
      codeOf,
      byPerson,
    ),
    sheet('Не закрыто', [DAY, START, END, SCHOOL, CLASS, SUBJECT, PHASE, REASON], open, dayOf, byDay),
  ];
  return writeWorkbook({
    sheets: [...sheets],
    namedRanges: sheets.map((each) => printTitles(each.name)),
    properties: { title: titleOf(heading, 'график') },
  });
}

function nameColumn(kind: RosterHeading['kind']): Column {
  return { title: WORDS[kind].who, width: 32, value: ({ person }) => person?.name ?? NOBODY };
}

type RowKey = (row: RosterRow) => string;
/** What rows are put in order by: the first text in which two of them differ decides. */
type RowOrder = (row: RosterRow) => readonly string[];

function inOrder(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((text, index) => inNameOrder(text, other[index]!) !== 0);
  return at < 0 ? 0 : inNameOrder(one[at]!, other[at]!);
}

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

function byDay({ day, start, school, className, person }: RosterRow): readonly string[] {
  return [day, start, school, className, person?.code ?? ''];
}

function bySchool(row: RosterRow): readonly string[] {
  return [row.school, ...byDay(row)];
}

function byPerson(row: RosterRow): readonly string[] {
  return [row.person?.name ?? '', row.person?.code ?? '', ...byDay(row)];
}
