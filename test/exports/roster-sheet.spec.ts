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
]);
const slots = ['09:25', '10:20', '11:15'].map((start, index) => ({
  id: `sitting:${index + 1}`,
  start: `2026-04-21T${start}`,
  end: `2026-04-21T1${index}:59`,
}));
const duties = [
  { person: 'Н-001', slot: 'sitting:1' },
  { person: 'Н-002', slot: 'sitting:2' },
];
const known = { duties, slots, names: NAMES };
const [CODE, NAME] = [8, 9];

/** The workbook as it is sent out, read as an upload is, with cells of its second and later rows changed. */
async function sheetsWith(changes: Readonly<Record<string, Cell>>, without?: number): Promise<readonly Sheet[]> {
  const rows = slots.map(({ id, start, end }): RosterRow => {
    const code = duties.find(({ slot }) => slot === id)?.person;
    const person = code === undefined ? null : { code, name: NAMES.get(code)!, category: 'методист', phone: '' };
    const [times, place] = [
      { start: start.slice(11), end: end.slice(11), arriveAt: '08:55' },
      { school: 'СОШ № 5', address: '', room: '' },
    ];
    return {
      slot: id,
      day: start.slice(0, 10),
      ...times,
      ...place,
      className: '5А',
      subject: 'Математика',
      phase: 'conduct',
      person,
    };
  });
  const bytes = Buffer.from(
    await rosterWorkbook(rows, { municipality: 'Зареченск', campaign: 'ВПР', version: 1, kind: 'observers' }),
  );
  const { sheets } = await readSpreadsheet(bytes, 'roster.xlsx');
  const edited = sheets[0]!.rows
    .filter(({ number }) => number !== without)
    .map(({ number, cells }) => ({ number, cells: Array.from(cells, (cell, column) => changes[`${number}:${column}`] ?? cell) }));
  return [{ name: sheets[0]!.name, rows: edited }, ...sheets.slice(1)];
}

const editsOf = async (changes: Readonly<Record<string, Cell>>, without?: number) => {
  const { duties: wanted, problems } = readRosterSheet(await sheetsWith(changes, without), known);
  return [sheetEdits(duties, wanted), problems.map(({ code, row, column }) => `${code} ${row}${column}`)];
};

test('a workbook that nobody has touched changes nothing', async () => {
  expect(await editsOf({})).toEqual([[], []]);
});

test('an edit of a code, of a name alone, of an open place and of a row taken out come back as just that', async () => {
  const replaced = { kind: 'replace', slot: 'sitting:1', person: 'Н-001', by: 'Н-003' };
  expect(await editsOf({ [`3:${CODE}`]: 'н-3' })).toEqual([[replaced], []]);
  expect(await editsOf({ [`3:${NAME}`]: 'Ветрова Мария Юрьевна' })).toEqual([[replaced], []]);
  expect(await editsOf({ [`3:${CODE}`]: 'Н-003', [`3:${NAME}`]: 'Ветрова  мария юрьевна' })).toEqual([[replaced], []]);
  expect(await editsOf({ [`5:${NAME}`]: 'Ветрова Мария Юрьевна' })).toEqual([
    [{ kind: 'add', slot: 'sitting:3', person: 'Н-003' }],
    [],
  ]);
  expect(await editsOf({ [`4:${CODE}`]: '', [`4:${NAME}`]: '' })).toEqual([
    [{ kind: 'remove', slot: 'sitting:2', person: 'Н-002' }],
    [],
  ]);
  expect(await editsOf({}, 4)).toEqual([[{ kind: 'remove', slot: 'sitting:2', person: 'Н-002' }], []]);
});

test('every fault is told by its row and column', async () => {
  const [, problems] = await editsOf({
    [`3:${CODE}`]: 'Н-099',
    [`4:${CODE}`]: 'Н-001',
    [`4:${NAME}`]: 'Ветрова Мария Юрьевна',
    '5:1': '12:00',
    [`5:${NAME}`]: 'Никто Никтович',
  });
  expect(problems).toEqual(['person.unknown 3I', 'person.ambiguous 4I', 'slot.time-changed 5B', 'person.unknown 5J']);
  const [twice] = [
    await editsOf({ '4:11': 'sitting:1', '4:1': '09:25', '4:2': '10:59', [`4:${CODE}`]: 'Н-001', [`4:${NAME}`]: '' }),
  ];
  expect(twice[1]).toEqual(['duty.twice 4I']);
  expect(readRosterSheet([{ name: 'Лист1', rows: [] }], known).problems).toMatchObject([{ code: 'sheet.missing' }]);
});
