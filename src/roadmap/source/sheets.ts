import type { Cell, Spreadsheet } from '../../imports/spreadsheet/sheet.js';
import { cellOf, type SourceBlock } from './source-block.js';

/** Every sheet as one table. */
export function sheetBlocks({ sheets }: Spreadsheet): readonly SourceBlock[] {
  return sheets.map(({ rows }) => {
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    const filled = rows.map(({ cells }) => Array.from({ length: width }, (_, column) => cellOf(written(cells[column] ?? null))));
    return { kind: 'table', rows: filled };
  });
}

function written(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('.');
  return cell === null || typeof cell === 'object' ? '' : String(cell);
}
