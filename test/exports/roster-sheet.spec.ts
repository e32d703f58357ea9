import { expect, test } from '@jest/globals';
import { readRosterSheet } from '../../src/exports/roster-sheet/read-roster-sheet.js';
import type { RosterRow } from '../../src/exports/roster-sheet/roster-row.js';
import { rosterWorkbook } from '../../src/exports/roster-sheet/roster-workbook.js';
import { sheetEdits } from '../../src/exports/roster-sheet/sheet-edits.js';
import type { Cell, Sheet } from '../../src/imports/spreadsheet/sheet.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';

const NAMES = new Map([
  ['Н-001', 'Абрамова Анна Ивановна'],
  ['Н-002', 'Борисов Пётр Львович'],
  ['Н-003', 'Ветрова Мария Юрьевна'],
  ['Н-004', 'Ветрова Мария Юрьевна'],
  ['Н-005', 'Громов Олег Янович'],
]);
const PLACES = ['09:25', '10:20', '11:15'].map((start, index) => ({
  slot: `sitting:${index + 1}`,
  day: '2026-04-21',
  start,
  end: `1${index}:59`,
  arriveAt: '08:55',
  school: 'СОШ № 5',
  address: '',
  className: '5А',
  subject: 'Математика',
  phase: 'conduct' as const,
  room: '101',
}));
const SERVING = ['Н-001', 'Н-002', null];
const ROWS = PLACES.map((place, index): RosterRow => {
  const code = SERVING[index];
  if (code === null || code === undefined) return { ...place, person: null };
  return { ...place, person: { code, name: NAMES.get(code)!, category: 'методист', phone: '+79120000001' } };
});
const DUTIES = ROWS.flatMap(({ slot, person }) => (person === null ? [] : [{ slot, person: person.code }]));
const known = { kind: 'observers' as const, places: PLACES, rows: ROWS, names: NAMES };
/** A row of the sheet as the office types it anew. */
const TYPED = ['21.04.2026', '10.20', '', 'сош №5', '5а', 'математика', '', '', 'Н-005'];
const [DAY, START, SCHOOL, ROOM, CODE, NAME, PHONE, KEY] = [0, 1, 3, 7, 8, 9, 10, 11];

type Edit = (rows: Cell[][]) => void;

const HEADING = { municipality: 'Зареченск', campaign: 'ВПР', version: 1, kind: 'observers' } as const;
/** The workbook as it is sent out, read as an upload is. */
const { sheets: sent } = await readSpreadsheet(Buffer.from(await rosterWorkbook(ROWS, HEADING)), 'roster.xlsx');

/** One of its sheets edited; rows count from 0, the header is row 1. */
function edited(edit: Edit, name = 'По датам'): readonly Sheet[] {
  return sent.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.map(({ cells }) => [...cells]);
    edit(rows);
    return { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
  });
}

function comparedWith(sheets: readonly Sheet[]) {
  const { duties, problems } = readRosterSheet(sheets, known);
  return [sheetEdits(DUTIES, duties), problems.map(({ code, row, column }) => `${code} ${row}${column}`)];
}

const editsOf = (edit: Edit, name?: string) => comparedWith(edited(edit, name));
const put =
  (row: number, column: number, value: Cell): Edit =>
  (rows) =>
    (rows[row]![column] = value);
const several =
  (...edits: readonly Edit[]): Edit =>
  (rows) =>
    edits.forEach((edit) => edit(rows));

test('a workbook that nobody has touched changes nothing, nor one that was sorted or has lines and words below the table', () => {
  expect(editsOf(() => undefined)).toEqual([[], []]);
  const sorted: Edit = (rows) => rows.push(...rows.splice(2).reverse());
  const noted: Edit = (rows) => rows.push([], ['Итого выходов: 2'], ['Составила: Орлова А. А.']);
  expect(editsOf(several(sorted, noted))).toEqual([[], []]);
});

test('an edit of a code, of a name alone, of an open place and of a row taken out come back as just that', () => {
  const replaced = { kind: 'replace', slot: 'sitting:1', person: 'Н-001', by: 'Н-005' };
  expect(editsOf(put(2, CODE, 'н-5'))).toEqual([[replaced], []]);
  expect(editsOf(put(2, NAME, 'Громов  олег янович'))).toEqual([[replaced], []]);
  expect(editsOf(several(put(2, CODE, 'Н-005'), put(2, NAME, NAMES.get('Н-005')!)))).toEqual([[replaced], []]);
  expect(editsOf(put(4, NAME, NAMES.get('Н-005')!))).toEqual([[{ kind: 'add', slot: 'sitting:3', person: 'Н-005' }], []]);
  const removed = [[{ kind: 'remove', slot: 'sitting:2', person: 'Н-002' }], []];
  expect(editsOf(several(put(3, CODE, ''), put(3, NAME, '')))).toEqual(removed);
  expect(editsOf(several(put(3, CODE, '-'), put(3, NAME, 'нет')))).toEqual(removed);
  expect(editsOf((rows) => rows.splice(3, 1))).toEqual(removed);
});

test('an added row finds its place by what it shows, as people type it; without its key, any row does', () => {
  const added = [{ kind: 'add', slot: 'sitting:2', person: 'Н-005' }];
  expect(editsOf((rows) => rows.push(TYPED))).toEqual([added, []]);
  expect(editsOf((rows) => rows.push(TYPED.with(START, '12.00')))).toEqual([[], ['slot.not-found 6A']]);
  expect(editsOf((rows) => rows.push(TYPED.with(START, '')))).toEqual([[], ['slot.several 6A']]);
  const withoutKeys: Edit = (rows) => rows.forEach((cells) => cells.splice(KEY));
  expect(editsOf(several(withoutKeys, put(2, CODE, 'Н-005')))).toEqual([
    [{ kind: 'replace', slot: 'sitting:1', person: 'Н-001', by: 'Н-005' }],
    [],
  ]);
});

test('every fault is told by its row and column', () => {
  const faulty = several(
    put(2, CODE, 'Н-099'),
    put(3, CODE, 'Н-001'),
    put(3, NAME, NAMES.get('Н-005')!),
    put(4, START, '12:00'),
    put(4, NAME, 'Никто Никтович'),
  );
  expect(editsOf(faulty)[1]).toEqual(['person.unknown 3I', 'person.ambiguous 4I', 'place.changed 5B', 'person.unknown 5J']);
  expect(editsOf(several(put(2, CODE, ''), put(2, NAME, NAMES.get('Н-003')!)))[1]).toEqual(['person.namesakes 3J']);
  expect(editsOf(put(2, CODE, { formula: true }))[1]).toEqual(['cell.formula 3I']);
  expect(editsOf(put(2, KEY, 'sitting:9'))[1]).toEqual(['slot.unknown 3L']);
  expect(editsOf((rows) => rows.push([...rows[2]!]))[1]).toEqual(['duty.twice 6I']);
});

test('what a roster cannot change is refused at its cell, or told where it hinders nothing', () => {
  expect(editsOf(put(2, SCHOOL, 'Лицей № 4'))[1]).toEqual(['place.changed 3D']);
  expect(editsOf(put(2, DAY, '24.04.2026'))[1]).toEqual(['place.changed 3A']);
  const told = several(put(2, ROOM, 205), put(2, PHONE, '8 912 000 00 09'), put(3, CODE, 'Н-005'));
  const replaced = [{ kind: 'replace', slot: 'sitting:2', person: 'Н-002', by: 'Н-005' }];
  expect(editsOf(told)).toEqual([replaced, ['cell.not-read 3H', 'cell.not-read 3K']]);
});

test('a column under another title is asked back, the sheet and the names may be called otherwise', () => {
  expect(editsOf(several(put(1, CODE, 'Кто'), put(1, DAY, 'День')))[1]).toEqual(['column.missing 2null', 'column.missing 2null']);
  expect(editsOf(put(1, NAME, 'ФИО наблюдателя'))).toEqual([[], []]);
  const renamed = edited(put(2, DAY, 'вт 21.04.2026')).map((sheet, index) => (index === 0 ? { ...sheet, name: 'Лист1' } : sheet));
  expect(comparedWith(renamed)).toEqual([[], []]);
  expect(readRosterSheet(sent, { ...known, kind: 'commission' }).problems).toMatchObject([{ code: 'sheet.other-roster', row: 2 }]);
  expect(readRosterSheet([{ name: 'Лист1', rows: [] }], known).problems).toMatchObject([{ code: 'sheet.missing' }]);
});

test('an edit on a sheet that is only for reading is not lost in silence', () => {
  expect(editsOf(put(2, CODE, 'Н-005'), 'По школам')[1]).toEqual(['sheet.edited-elsewhere 3I']);
  expect(editsOf((rows) => rows.splice(2, 1), 'По людям')[1]).toEqual(['sheet.removed-elsewhere nullnull']);
});
