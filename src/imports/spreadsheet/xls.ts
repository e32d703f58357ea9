import type { SheetRow } from './sheet.js';
import { xlsFormulas } from './xls-formulas.js';
import { markFormulas } from './xlsx-formulas.js';

/** The rows of a legacy .xls workbook, sheet by sheet. Its reader comes with the whole library, so it is loaded when such a file does. */
export async function* xlsRows(bytes: Buffer): AsyncGenerator<readonly [sheet: string, row: SheetRow]> {
  const formulas = xlsFormulas(bytes);
  const { readXls } = await import('hucre');
  const { sheets } = await readXls(bytes);
  for (const [sheetIndex, sheet] of sheets.entries())
    for (const [rowIndex, values] of sheet.rows.entries()) {
      const columns = formulas.get(`${sheetIndex}:${rowIndex}`) ?? [];
      yield [sheet.name, { number: rowIndex + 1, cells: markFormulas(values ?? [], columns) }];
    }
}
