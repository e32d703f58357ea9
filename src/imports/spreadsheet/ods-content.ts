import { xmlText } from './xml-text.js';

const TABLE = /<table:table\s[^>]*>/g;
const NAME = /\stable:name="([^"]*)"/;
const PIECE = /<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>/g;

/** The names of an .ods content part's sheets, in their order. */
export function odsSheetNames(content: string): readonly string[] {
  return [...content.matchAll(TABLE)].map(([tag]) => xmlText(Buffer.from(NAME.exec(tag)?.[1] ?? '', 'latin1').toString()));
}

/** `sheet:row` (from 0) → columns whose cells are formulas. */
export function odsFormulas(content: string): Map<string, readonly number[]> {
  const formulas = new Map<string, number[]>();
  if (!content.includes('table:formula=')) return formulas;
  const at = { sheet: -1, row: 0, nextRow: 0, column: 0 };
  for (const [, piece, attributes = ''] of content.matchAll(PIECE)) {
    if (piece === 'table') Object.assign(at, { sheet: at.sheet + 1, row: 0, nextRow: 0 });
    else if (piece === 'table-row')
      Object.assign(at, { row: at.nextRow, nextRow: at.nextRow + repeats(attributes, 'rows'), column: 0 });
    else {
      const key = `${at.sheet}:${at.row}`;
      if (attributes.includes('table:formula=')) formulas.set(key, added(formulas.get(key), at.column));
      at.column += repeats(attributes, 'columns');
    }
  }
  return formulas;
}

/** In place: a row may be all formulas. */
function added(columns: number[] | undefined, column: number): number[] {
  if (columns === undefined) return [column];
  columns.push(column);
  return columns;
}

const ROW_END = '</table:table-row>';
const EMPTY_CELL = /^<table:table-cell(?=[\s/])(?!.*(?:formula|value)=)[^>]*\/>$/su;

/** The content without empty cells at the ends of rows: LibreOffice fills all 16,384 columns, and the library would lay each of them out. */
export function withoutFiller(content: string): string {
  return content
    .split(ROW_END)
    .map((row, index, { length }) => (index === length - 1 ? row : row.slice(0, endOfFilled(row))))
    .join(ROW_END);
}

/** Each cell is looked at once: a row of a million of them is read backwards from its end. */
function endOfFilled(row: string): number {
  let end = row.length;
  for (;;) {
    const last = row.slice(0, end).trimEnd().length;
    const start = row.lastIndexOf('<', last - 1);
    if (start < 0 || !EMPTY_CELL.test(row.slice(start, last))) return end;
    end = start;
  }
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  return Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? '1');
}
