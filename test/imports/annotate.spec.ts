import { expect, test } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { annotated } from '../../src/imports/annotate.js';
import { problemAt } from '../../src/imports/reading/import-problem.js';
import { unzipped } from '../support/draw-folders.js';

test('a workbook comes back as it was sent, with its own looks, formulas and widths, but for the marks', async () => {
  const bold = { font: { bold: true, color: { rgb: 'FF0000' } } };
  const sent = await writeXlsx({
    sheets: [
      {
        name: 'Школы',
        rows: [
          ['Логин', 'Наименование', 'Заметка'],
          ['edu05', 'Школа № 1', 7],
        ],
        columns: [{ width: 31 }, { width: 12 }],
        cells: new Map([
          ['0,0', { style: bold }],
          ['1,2', { formula: '3+4', formulaResult: 7 }],
        ]),
        merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }],
      },
      { name: 'Чужой лист', rows: [['не трогать']], pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 1 } },
    ],
  });
  const problem = problemAt({ sheet: 'Школы', row: 2, column: 0 }, 'login.malformed', 'edu05');
  const [sheet, other] = (await readXlsx(await annotated(Buffer.from(sent), 'школы.xlsx', [problem]), { readStyles: true })).sheets;
  expect(sheet?.cells?.get('0,0')?.style).toMatchObject(bold);
  expect(sheet?.cells?.get('1,0')?.style?.fill).toMatchObject({ fgColor: { rgb: 'F8CBAD' } });
  expect([sheet?.cells?.get('1,2')?.formula, sheet?.columns?.[0]?.width, sheet?.merges]).toMatchObject([
    '3+4',
    31,
    [{ startRow: 4 }],
  ]);
  expect([sheet?.rows[0]?.[3], sheet?.rows[1]?.[3]]).toEqual(['Ошибки', expect.stringContaining('A: Это не логин школы')]);
  expect(other).toMatchObject({ rows: [['не трогать']], pageSetup: { fitToWidth: 1, fitToHeight: 0 } });
});

test('of a sheet of two words the headings are repeated, marks and wrapped texts have their lines, the marks are printed beside the rest', async () => {
  const faults = [
    problemAt({ sheet: NAME, row: 3, column: 0 }, 'login.malformed', 'edu05'),
    problemAt({ sheet: NAME, row: 3, column: 1 }, 'day.unreadable', 'скоро'),
  ];
  const bytes = await annotated(await printed(), 'график.xlsx', faults);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const names = Buffer.from(unzipped(bytes).get('xl/workbook.xml') ?? []).toString();
  expect(names.match(/<definedName .*?<\/definedName>/gu)).toEqual([
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${range('$A:$A')},${range('$1:$2')}</definedName>`,
  ]);
  const [sheet] = sheets;
  expect(sheet?.pageSetup).toMatchObject({
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect([1, 2, 3].map((row) => sheet?.rowDefs?.get(row)?.height)).toEqual([40, 45, undefined]);
  expect(sheet?.cells?.get('2,1')?.style).toMatchObject({
    font: { italic: true },
    alignment: { vertical: 'top', horizontal: 'right' },
  });
});

test('a wide table goes over pages side by side, each with the columns that name the row', async () => {
  const columns = Array.from({ length: 20 }, () => ({ width: 12 }));
  const rows = [columns.map((_, index) => `Столбец ${String(index)}`), ['edu05']];
  const sent = Buffer.from(await writeXlsx({ sheets: [{ name: 'Школы', rows, columns }] }));
  const problem = problemAt({ sheet: 'Школы', row: 2, column: 0 }, 'login.malformed', 'edu05');
  const [sheet] = (await readXlsx(await annotated(sent, 'школы.xlsx', [problem]))).sheets;
  expect(sheet?.pageSetup).toMatchObject({ fitToWidth: 2, fitToHeight: 0, printTitlesColumn: '$A:$B' });
});

test('of another format the values come back, marked alike', async () => {
  const problem = problemAt({ sheet: '', row: 2, column: 0 }, 'login.malformed', 'edu05');
  const bytes = await annotated(Buffer.from('Логин;Наименование\nedu05;Школа № 1\n'), 'школы.csv', [problem]);
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.rows[1]).toEqual(['edu05', 'Школа № 1', expect.stringContaining('Это не логин школы')]);
  expect(sheet?.pageSetup?.printTitlesRow).toBe('$1:$1');
  expect(sheet?.columns?.[1]?.width).toBeGreaterThan('Наименование'.length);
  expect(sheet?.cells?.get('1,1')?.style?.alignment).toMatchObject({ wrapText: true, vertical: 'top' });
  expect(sheet?.cells?.get('1,0')?.style?.fill).toMatchObject({ fgColor: { rgb: 'F8CBAD' } });
});

const NAME = "Класс 4 'А' (1)";

function range(place: string): string {
  return `'Класс 4 ''А'' (1)'!${place}`;
}

/** A sheet whose name needs quotes, with headings on every page, an area to print and a row of its own height. */
async function printed(): Promise<Buffer> {
  return Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: NAME,
          rows: [['График'], ['Логин', 'Дата'], ['edu05', 'скоро'], ['edu053001', '20.04.2026']],
          cells: new Map([['2,1', { style: { font: { italic: true }, alignment: { horizontal: 'right' } } }]]),
          rowDefs: new Map([[1, { height: 40 }]]),
        },
      ],
      namedRanges: [
        { name: '_xlnm.Print_Area', range: range('$A$1:$B$4'), scope: NAME },
        { name: '_xlnm.Print_Titles', range: `${range('$A:$A')},${range('$1:$2')}`, scope: NAME },
      ],
    }),
  );
}
