import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { FileRefused } from '../../src/imports/spreadsheet/refusals.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';
import { legacyWorkbook } from '../support/legacy-workbook.js';
import { part, sheetWith } from '../support/raw-workbook.js';
import { ods, windows1251, xlsx } from '../support/workbooks.js';
import { zipArchive } from '../support/zip-archive.js';

const table = [
  ['Логин', 'Дата', 'Предмет'],
  ['edu053001', '20.04.2026', 'Математика'],
  [null, null, null],
  ['edu053002', '21.04.2026', 'Ещё «предмет»; 2'],
] as const;
const rows = [1, 2, 4].map((number) => ({ number, cells: table[number - 1] }));

describe('a spreadsheet', () => {
  it.each([
    ['.xlsx', 'a.xlsx', () => xlsx({ Лист: table })],
    ['.ods', 'a.ods', () => ods({ Лист: table })],
    ['.xls', 'a.xls', () => legacyWorkbook('Лист', table)],
    ['.csv in UTF-8', 'a.csv', () => csv(',')],
    ['.csv in UTF-8 with a byte order mark', 'a.csv', () => Buffer.concat([Buffer.from('efbbbf', 'hex'), csv(';')])],
    ['.csv in windows-1251 with semicolons', 'a.csv', () => windows1251(csv(';').toString())],
    [
      '.csv in UTF-16 with tabs',
      'a.csv',
      () => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(csv('\t').toString(), 'utf16le')]),
    ],
    ['.xlsx that is named .xls', 'a.xls', () => xlsx({ Лист: table })],
  ])('is read alike as %s', async (_, name, make) => {
    const { sheets } = await readSpreadsheet(await make(), name);
    expect(sheets.map((sheet) => sheet.rows)).toEqual([rows]);
  });

  it('keeps times, dates and numbers as they are', async () => {
    const noon = new Date('2026-04-20T12:00:00Z');
    const { sheets } = await readSpreadsheet(await xlsx({ Л: [[noon, 0.5, true, 79_121_234_567]] }), 'a.xlsx');
    expect(sheets[0]?.rows[0]?.cells).toEqual([noon, 0.5, true, 79_121_234_567]);
  });

  it('is small where LibreOffice has filled each row to its last column with nothing', async () => {
    const archive = new PizZip(await ods({ Л: Array.from({ length: 900 }, (_, row) => [`edu${row}`, row]) }));
    const filled = `<table:table-cell table:number-columns-repeated="16382"/></table:table-row>`;
    const content = archive.file('content.xml')!.asText().replaceAll('</table:table-row>', filled);
    const bytes = archive.file('content.xml', content).generate({ type: 'nodebuffer' });
    const { sheets } = await readSpreadsheet(bytes, 'a.ods', { seconds: 60, heapMegabytes: 64 });
    expect(sheets[0]?.rows.at(-1)).toEqual({ number: 900, cells: ['edu899', 899] });
  });

  it('keeps quotation marks within values, closed or not', async () => {
    const file = Buffer.from('a;b\n"ООО ""Луч""";Школа "Радуга\n"Лицей" № 1;"два\nряда"');
    const { sheets } = await readSpreadsheet(file, 'a.csv');
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['ООО "Луч"', 'Школа "Радуга'],
      ['Лицей № 1', 'два\nряда'],
    ]);
  });

  it('marks formulas instead of trusting their cached values', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'Л', rows: [['a', 1, 2]], cells: new Map([['0,2', { value: 3, formula: 'B1+2', type: 'formula' }]]) }],
    });
    const { sheets } = await readSpreadsheet(Buffer.from(bytes), 'a.xlsx');
    expect(sheets[0]?.rows[0]?.cells).toEqual(['a', 1, { formula: true }]);
    const old = await readSpreadsheet(legacyWorkbook('Л', [['a', { formula: 7 }]]), 'a.xls');
    expect(old.sheets[0]?.rows[0]?.cells).toEqual(['a', { formula: true }]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['when it has more than 200 sheets', 'file.too-many-sheets', 'a.xlsx', () => xlsx(sheetsOf(201))],
    ['when it has more than 200 tables', 'file.too-many-sheets', 'a.ods', () => ods(sheetsOf(201))],
    ['when it is empty', 'file.empty', 'a.xlsx', () => Buffer.alloc(0)],
    ['when it is larger than 5 MB', 'file.too-big', 'a.csv', () => Buffer.alloc(5 * 1024 * 1024 + 1, 'a')],
    [
      'when it is a web page named .xls',
      'file.html',
      'a.xls',
      () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    ],
    ['when it is text named .xlsx', 'file.type-mismatch', 'a.xlsx', () => Buffer.from('a,b\n1,2')],
    ['when it is a picture', 'file.type', 'a.csv', () => Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['when it is an archive of something else', 'file.type', 'a.xlsx', () => zipArchive([part('word/document.xml', '<w/>')])],
    ['when it is truncated', 'file.broken', 'a.xlsx', async () => (await xlsx({ Л: table })).subarray(0, 900)],
    ['when a part is damaged', 'file.broken', 'a.xlsx', async () => damaged(await xlsx({ Л: table }))],
    ['when its name says macros', 'file.macros', 'a.xlsm', () => xlsx({ Л: table })],
    [
      'when it holds a macro project',
      'file.macros',
      'a.xlsx',
      () => zipArchive([part('xl/workbook.xml', '<w/>'), part('xl/vbaProject.bin', 'x')]),
    ],
    ['when it has a password', 'file.encrypted', 'a.xlsx', () => encrypted()],
    ['when it declares more than 60 MB', 'file.bomb', 'a.xlsx', () => zipArchive([bombPart(Buffer.alloc(100), 61 * 1024 * 1024)])],
    [
      'when it unpacks a hundredfold',
      'file.bomb',
      'a.xlsx',
      () => zipArchive([bombPart(Buffer.alloc(20 * 1024 * 1024), 20 * 1024 * 1024)]),
    ],
    [
      'when it unpacks to more than it declares',
      'file.bomb',
      'a.xlsx',
      () => zipArchive([bombPart(Buffer.alloc(20 * 1024 * 1024), 1000)]),
    ],
    [
      'when it declares entities',
      'file.dtd',
      'a.xlsx',
      () => zipArchive([part('xl/workbook.xml', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>')]),
    ],
    ['when a row reaches the last column', 'file.too-wide', 'a.xlsx', () => sheetWith('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    [
      'when a row lies beyond 100 000',
      'file.too-long',
      'a.xlsx',
      () => sheetWith('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    ],
    [
      'when a sheet breaks off',
      'file.cut-short',
      'a.xlsx',
      async () => cutShort(await xlsx({ Л: table }), 'xl/worksheets/sheet1.xml'),
    ],
    ['when a table breaks off', 'file.cut-short', 'a.ods', async () => cutShort(await ods({ Л: table }), 'content.xml')],
    ['when a quotation mark is never closed', 'file.quotes', 'a.csv', () => Buffer.from('a;b\n1;"Школа 1\n2;Школа 2')],
    ['when a formula has no address', 'file.formulas', 'a.xlsx', () => sheetWith('<row><c><f>1+1</f><v>2</v></c></row>')],
  ])('%s', async (_, code, name, make) => {
    const error = await readSpreadsheet(await make(), name).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileRefused);
    expect((error as FileRefused).code).toBe(code);
    expect((error as FileRefused).todo).not.toBe('');
  });

  it('when reading it takes longer than it may', async () => {
    const file = await xlsx({ Л: Array.from({ length: 3000 }, (_, row) => [`edu${row}`, row]) });
    await expect(readSpreadsheet(file, 'a.xlsx', { seconds: 0.01, heapMegabytes: 64 })).rejects.toMatchObject({
      code: 'file.too-slow',
    });
  });

  it('when reading it takes more memory than it may, and the process lives on', async () => {
    const file = await ods({ Л: Array.from({ length: 20_000 }, (_, row) => [`edu${row}`, row, row, row, row]) });
    await expect(readSpreadsheet(file, 'a.ods', { seconds: 60, heapMegabytes: 16 })).rejects.toMatchObject({
      code: 'file.too-heavy',
    });
  });
});

function csv(delimiter: string): Buffer {
  const field = (text: string | null): string => (text === null ? '' : `"${text.replaceAll('"', '""')}"`);
  return Buffer.from(table.map((row) => row.map(field).join(delimiter)).join('\r\n'));
}

function bombPart(content: Buffer, declaredSize: number) {
  return { name: 'xl/workbook.xml', content, declaredSize };
}

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const start = 30 + copy.readUInt16LE(26) + copy.readUInt16LE(28);
  for (let at = start + 20; at < start + 40; at += 1) copy[at] = copy[at]! ^ 0xff;
  return copy;
}

/** A workbook whose program fell over while it wrote a part. */
function cutShort(bytes: Buffer, name: string): Buffer {
  const archive = new PizZip(bytes);
  return archive.file(name, archive.file(name)!.asText().slice(0, -60)).generate({ type: 'nodebuffer' });
}

async function encrypted(): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Л', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } }));
}

function sheetsOf(count: number) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Лист${index}`, [['Логин']]]));
}
