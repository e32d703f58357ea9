import { constants, deflateRawSync } from 'node:zlib';
import { cellRecord, legacyBook, record, u32 } from './legacy-workbook.js';
import { odsWith, part, sharedTexts, sheetXml, workbookOf } from './raw-workbook.js';

const MEGABYTE = 1024 * 1024;

/** An .xlsx whose sheet unpacks to two gigabytes; the directory says so, or names a size that is allowed. */
export function zipBomb(declaredSize: number = 2048 * MEGABYTE): Buffer {
  const [start = '', end = ''] = sheetXml('|').split('|');
  // A block that ends in a full flush knows nothing of those before it: the same one may stand there as often as wanted.
  const block = (content: string | Buffer) => deflateRawSync(Buffer.from(content), { finishFlush: constants.Z_FULL_FLUSH });
  const rows = block(Buffer.alloc(16 * MEGABYTE, '<row><c><v>1</v></c></row>'));
  const packed = Buffer.concat([block(start), ...Array.from({ length: 128 }, () => rows), deflateRawSync(Buffer.from(end))]);
  return workbookOf([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(0), packed, declaredSize }]);
}

/** An .xlsx of one cell and a million texts, within all limits of size. */
export function millionTexts(): Buffer {
  const sheet = part('xl/worksheets/sheet1.xml', sheetXml('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'));
  return workbookOf([sharedTexts(1_000_000), sheet]);
}

/** An .ods of half a kilobyte whose only cell is repeated. */
export function repeatedCell(times: { readonly columns: number; readonly rows: number }): Buffer {
  const cell = `<table:table-cell office:value-type="string" table:number-columns-repeated="${times.columns}"><text:p>x</text:p></table:table-cell>`;
  return odsWith(`<table:table-row table:number-rows-repeated="${times.rows}">${cell}</table:table-row>`);
}

/** An .ods of 50 MB unpacked, below what the archive's directory is refused for. */
export function longDocument(): Buffer {
  const cell = (text: string) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const cells = (row: number) => Array.from({ length: 10 }, (_, column) => cell(`абв${(row * column) % 991}`)).join('');
  return odsWith(Array.from({ length: 54_000 }, (_, row) => `<table:table-row>${cells(row)}</table:table-row>`).join(''));
}

/** A table of a byte more than is taken. */
export function overlongTable(): Buffer {
  return Buffer.alloc(5 * MEGABYTE + 1, 'Логин;Дата\n');
}

/** An .xls of more sheets than anybody has. */
export function manyLegacySheets(): Buffer {
  return legacyBook(Array.from({ length: 20_000 }, (_, index) => ({ name: `Л${index}`, cells: cellRecord(0, 0, 'Логин') })));
}

/** An .xls whose 200 sheets each have one cell at the very end. */
export function cellsFarOff(): Buffer {
  const far = cellRecord(65_535, 255, 'x');
  return legacyBook(Array.from({ length: 200 }, (_, index) => ({ name: `Л${index}`, cells: far })));
}

/** An .xls of nearly 5 MB of shared texts of one letter. */
export function legacyTexts(): Buffer {
  const text = Buffer.from([1, 0, 0, 0x78]);
  const perRecord = 2_000;
  const records = 600;
  const texts = Buffer.concat(Array.from({ length: perRecord }, () => text));
  const [first, ...rest] = Array.from({ length: records }, () => texts);
  const all = [record(0xfc, u32(perRecord * records), u32(perRecord * records), first!), ...rest.map((more) => record(0x3c, more))];
  return legacyBook([{ name: 'Школы', cells: cellRecord(0, 0, 'x') }], Buffer.concat(all));
}
