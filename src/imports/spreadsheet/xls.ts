import { reachingDown } from './tall-cells.js';
import type { SheetRow } from './sheet.js';
import { inspectXls } from './xls-records.js';
import { markFormulas } from './xlsx-formulas.js';

/** The rows of a legacy .xls workbook, sheet by sheet. Its reader comes with the whole library, so it is loaded when such a file does. */
export async function* xlsRows(bytes: Buffer): AsyncGenerator<readonly [sheet: string, row: SheetRow]> {
  const { formulas, hidden, tall } = inspectXls(bytes);
  const { readXls } = await import('hucre');
  const { sheets } = await readXls(bytes);
  for (const [sheetIndex, sheet] of sheets.entries()) {
    const withAbove = reachingDown(tall.get(sheetIndex) ?? []);
    for (const [rowIndex, values] of sheet.rows.entries()) {
      const key = `${sheetIndex}:${rowIndex}`;
      const row = { number: rowIndex + 1, cells: markFormulas(values ?? [], formulas.get(key) ?? []) };
      const isHidden = hidden.has(`${sheetIndex}`) || hidden.has(key);
      yield [sheet.name, withAbove(isHidden ? { ...row, isHidden } : row)];
    }
  }
}
