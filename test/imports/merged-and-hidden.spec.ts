import { expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';
import { cellRecord, hiddenRowRecord, legacyBook, mergeRecord } from '../support/legacy-workbook.js';
import { ods, type TestCell, xlsx } from '../support/workbooks.js';

const HEADER = ['Логин', 'Класс', 'Предмет', 'Дата', 'Начало', 'Окончание'];
const row = (login: string | null, letter: string): TestCell[] => [
  login,
  `5${letter}`,
  'Математика',
  '20.04.2026',
  '09:25',
  '10:10',
];
/** A header of two rows, its first title over both; a school over three rows, of which one is hidden; a hidden sheet. */
const SHEETS = {
  Март: [
    HEADER,
    [null, null, '(по приказу)'],
    row('edu053001', 'А'),
    row(null, 'Б'),
    row(null, 'В'),
    row('edu053002', 'А'),
    row(null, 'Б'),
  ],
  Апрель: [HEADER, row('edu053003', 'А')],
};

it.each([
  ['.xlsx', 'a.xlsx', asXlsx],
  ['.ods', 'a.ods', asOds],
  ['.xls', 'a.xls', () => Promise.resolve(asXls())],
])('of an %s merged cells count for all their rows, and what is hidden is said', async (_, name, file) => {
  const { sheets } = await readSpreadsheet(await file(), name);
  const { tables, problems } = readWorkbook(sheets);
  const read = tables.sittings.map(({ values: { login, schoolClass } }) => `${login} ${schoolClass.letter}`);
  expect(read).toEqual(['edu053001 А', 'edu053001 Б', 'edu053001 В', 'edu053002 А', 'edu053003 А']);
  const faults = problems.filter(({ severity }) => severity === 'error');
  expect(faults.map(({ row: at, code }) => `${at} ${code}`)).toEqual(['7 cell.required']);
  const hidden = problems.filter(({ code }) => code === 'rows.hidden');
  expect(hidden.map(({ sheet, message }) => [sheet, /\d+/u.exec(message.ru)?.[0]])).toEqual([
    ['Март', '1'],
    ['Апрель', '2'],
  ]);
});

async function asXlsx(): Promise<Buffer> {
  return edited(await xlsx(SHEETS), {
    'xl/worksheets/sheet1.xml': [
      ['<row r="4"', '<row r="4" hidden="1"'],
      ['</sheetData>', '</sheetData><mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="A3:A5"/></mergeCells>'],
    ],
    'xl/workbook.xml': [['<sheet name="Апрель"', '<sheet name="Апрель" state="hidden"']],
  });
}

async function asOds(): Promise<Buffer> {
  const cell = (login: string) => `<table:table-cell office:value-type="string"><text:p>${login}<`;
  const tall = (text: string, rows: number): [string, string] => [
    cell(text),
    cell(text).replace(' office', ` table:number-rows-spanned="${rows}" office`),
  ];
  const hiding = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const rowWith = (letter: string) =>
    `<table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>5${letter}<`;
  return edited(await ods(SHEETS), {
    'content.xml': [
      tall('Логин', 2),
      tall('edu053001', 3),
      [rowWith('Б'), rowWith('Б').replace('table-row', 'table-row table:visibility="collapse"')],
      ['<office:automatic-styles/>', `<office:automatic-styles>${hiding}</office:automatic-styles>`],
      ['<table:table table:name="Апрель"', '<table:table table:name="Апрель" table:style-name="ta2"'],
    ],
  });
}

function asXls(): Buffer {
  const [march, april] = Object.values(SHEETS).map((rows) =>
    Buffer.concat(rows.flatMap((cells, at) => cells.map((cell, column) => cellRecord(at, column, cell as string | null)))),
  );
  return legacyBook([
    { name: 'Март', cells: Buffer.concat([hiddenRowRecord(3), march!, mergeRecord(0, 0, 1), mergeRecord(0, 2, 4)]) },
    { name: 'Апрель', cells: april!, isHidden: true },
  ]);
}

/** The archive with texts of its parts replaced, each of which must be there. */
function edited(bytes: Buffer, changes: Readonly<Record<string, readonly (readonly [string, string])[]>>): Buffer {
  const archive = new PizZip(bytes);
  for (const [part, replacements] of Object.entries(changes)) {
    let text = archive.file(part)!.asText();
    for (const [from, to] of replacements) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    archive.file(part, text);
  }
  return archive.generate({ type: 'nodebuffer' });
}
