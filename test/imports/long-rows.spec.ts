import { expect, test } from '@jest/globals';
import { csvRows } from '../../src/imports/spreadsheet/csv.js';
import { withoutFiller } from '../../src/imports/spreadsheet/ods-content.js';

/** Milliseconds of the processor; each of these took minutes when its time grew with the square of its length. */
const MOST = 2_000;

test('a row of many empty cells before a value is looked at once, and loses only what is empty at its end', () => {
  const value = '<table:table-cell office:value="1"/>';
  const row = `<table:table-row>${'<table:table-cell/>'.repeat(60_000)}${value}`;
  const filled = `${row}<table:table-cell table:number-columns-repeated="9"/> <table:table-cell/></table:table-row>`;
  expect(timed(() => withoutFiller(filled + filled))).toBe(`${row}</table:table-row>`.repeat(2));
});

test('a quotation mark that is never closed is found at once, whatever pairs of them follow', () => {
  const open = Buffer.from(`Логин;Дата\n1;"${';""a'.repeat(400_000)}`);
  expect(timed(() => refusalOf(() => [...csvRows(open)]))).toMatchObject({ code: 'file.quotes', place: '2' });
  const closed = Buffer.from('"Школа ""Луч"";\n№ 1";5\n6;"7"');
  expect([...csvRows(closed)].map(({ cells }) => cells)).toEqual([
    ['Школа "Луч";\n№ 1', '5'],
    ['6', '7'],
  ]);
});

function timed<Result>(work: () => Result): Result {
  const before = process.cpuUsage();
  const result = work();
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(MOST);
  return result;
}

function refusalOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
