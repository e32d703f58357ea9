import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';
import { WORKBOOK_TABLES } from '../../src/imports/tables/index.js';
import { filledWorkbook, templateWorkbook } from '../../src/imports/template/template-workbook.js';

describe('the template', () => {
  it('has a sheet for each table, drop-down lists and explanations, and is no data itself', async () => {
    const bytes = await templateWorkbook();
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([...WORKBOOK_TABLES.map(({ sheet }) => sheet), 'Пояснения']);
    const lists = sheets.find(({ name }) => name === 'Расписание ВПР')?.dataValidations;
    expect(lists?.map(({ values }) => values?.[0])).toEqual(['Русский язык', 'базовый', 'бумажная', 'да']);
    expect(lists?.every(({ values }) => (values ?? []).join(',').length <= 255)).toBe(true);
    for (const sheet of sheets) {
      for (const { style } of sheet.cells?.values() ?? []) if (style?.font?.bold === true) expect(style.font.name).toBe('Calibri');
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToHeight: 0 });
      expect(sheet.pageSetup?.printTitlesRow).toBe(sheet.name === 'Пояснения' ? '$1:$4' : '$1:$1');
      // 8 points of 11, on 261 mm: 1.9 mm is a digit of the usual font.
      const characters = (sheet.columns ?? []).reduce((sum, { width = 8 }) => sum + width, 0);
      const pages = sheet.pageSetup?.fitToWidth ?? 0;
      expect((261 * pages) / (1.9 * characters)).toBeGreaterThan(8 / 11);
      expect(sheet.pageSetup?.printTitlesColumn).toBe(pages > 1 ? '$A:$B' : undefined);
      expect(sheet.headerFooter?.oddFooter).toContain('Страница &P');
    }
    const { rows, rowDefs } = sheets.at(-1)!;
    const longest = rows.findIndex((row) => String(row[4] ?? '').length > 180);
    expect(rowDefs?.get(longest)?.height).toBeGreaterThanOrEqual(45);
    expect(rows.flat()).toContain('20.04.2026');
    const { tables, problems } = readWorkbook((await readSpreadsheet(bytes, 'template.xlsx')).sheets);
    expect(Object.values(tables).flat()).toEqual([]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['row.ignored']));
  });

  it('gives back every value that was written into it', async () => {
    const rows = Object.fromEntries(WORKBOOK_TABLES.map((table) => [table.name, [2, 3].map((number) => filled(table, number))]));
    const { tables, problems } = readWorkbook((await readSpreadsheet(await filledWorkbook(rows), 'a.xlsx')).sheets);
    expect(problems).toEqual([]);
    for (const table of WORKBOOK_TABLES) expect(tables[table.name].map(({ values }) => values)).toEqual(rows[table.name]);
  });

  it('keeps days and grades apart from the texts on their right', async () => {
    const rows = {
      sittings: [
        filled(
          WORKBOOK_TABLES.find(({ name }) => name === 'sittings')!,
          2,
        ),
      ],
    };
    const { sheets } = await readXlsx(await filledWorkbook(rows), { readStyles: true });
    const { cells, rows: shown } = sheets.find(({ name }) => name === 'Расписание ВПР')!;
    for (const header of ['Класс', 'Дата']) {
      const column = shown[0]!.findIndex((title) => String(title).startsWith(header));
      expect(cells?.get(`1,${column}`)?.style?.alignment?.horizontal).toBe('left');
    }
  });

  it('describes columns that nobody could mix up', () => {
    for (const table of WORKBOOK_TABLES) {
      const headers = Object.values(table.columns).map(({ header }) => header);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });
});

/** Rows that differ from the example, which the reader leaves out. */
function filled({ columns, family }: (typeof WORKBOOK_TABLES)[number], number: number): Record<string, unknown> {
  const code = family === undefined ? `Н-00${number + 1}` : `5000${number}`;
  const different: Record<string, unknown> = { login: `edu05300${number}`, code, person: code };
  const values = Object.entries(columns).map(([key, { example }]) => [key, different[key] ?? example ?? undefined]);
  const points =
    family === undefined
      ? []
      : [
          [
            family.key,
            new Map<string, unknown>([
              ['1 (5б)', number],
              ['4К1 (3б)', 'X'],
            ]),
          ],
        ];
  return Object.fromEntries([...values, ...points]);
}
