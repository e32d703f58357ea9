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
      if (attributes.includes('table:formula=')) formulas.set(key, [...(formulas.get(key) ?? []), at.column]);
      at.column += repeats(attributes, 'columns');
    }
  }
  return formulas;
}

const FILLER = /(?:<table:table-cell(?=[\s/>])(?![^>]*(?:formula|value)=)[^>]*\/>\s*)+(?=<\/table:table-row>)/g;

/** The content without empty cells at the ends of rows: LibreOffice fills all 16,384 columns, and the library would lay each of them out. */
export function withoutFiller(content: string): string {
  return content.replaceAll(FILLER, '');
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  return Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? '1');
}
