import { expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { annotated } from '../../src/imports/annotate.js';
import { problemAt } from '../../src/imports/reading/import-problem.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';
import { writeSpreadsheet } from '../../src/imports/spreadsheet/write-spreadsheet.js';

/** What XML 1.0 has no place for. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const SAYS_AN_ESCAPE = 'класс_x0041_Б, _x005F_, _X0001_';
const partsOf = (workbook: Buffer) =>
  Object.values(new PizZip(workbook).files).map((file) => Buffer.from(file.asUint8Array()).toString());

test('a text with controls, halves of characters and what is no character spoils no workbook', async () => {
  const spoiled = 'а\u0001б\uFFFEв\uFFFFг\uD800д\u0000е\u001Fж🎓';
  const workbook = await writeSpreadsheet([{ name: 'Л', rows: [[{ value: spoiled }]] }]);
  for (const part of partsOf(workbook)) expect(NOT_IN_XML.exec(part)).toBeNull();
  expect((await readXlsx(workbook)).sheets[0]!.rows).toEqual([['абвг\uFFFDдеж🎓']]);
});

test('what looks like the escape of a control is written and read as it stands, and a text no longer than Excel takes', async () => {
  const long = 'я'.repeat(40_000);
  const workbook = await writeSpreadsheet([{ name: 'Л', rows: [[{ value: SAYS_AN_ESCAPE }, { value: long }]] }]);
  const { sheets } = await readSpreadsheet(workbook, 'a.xlsx');
  expect(sheets[0]!.rows[0]!.cells).toEqual([SAYS_AN_ESCAPE, long.slice(0, 32_767)]);
});

test('a workbook that is marked keeps it too', async () => {
  const sent = await writeSpreadsheet([{ name: 'Школы', rows: [[{ value: 'Логин' }], [{ value: SAYS_AN_ESCAPE }]] }]);
  const problem = problemAt({ sheet: 'Школы', row: 2, column: 0 }, 'login.malformed', SAYS_AN_ESCAPE);
  const { sheets } = await readSpreadsheet(await annotated(sent, 'школы.xlsx', [problem]), 'a.xlsx');
  expect(sheets[0]!.rows[1]!.cells).toEqual([SAYS_AN_ESCAPE, expect.stringContaining(`A: `)]);
});
