import { type TallCell, tallCell } from './tall-cells.js';
import { xmlText } from './xml-text.js';

const TABLE = /<table:table\s[^>]*>/g;
const STYLE = /\stable:style-name="([^"]*)"/;
const HIDING_STYLE =
  /<style:style\s(?=[^>]*style:family="table")[^>]*style:name="([^"]*)"[^>]*>\s*<style:table-properties\s[^>]*table:display="false"/g;
const TELLING = ['table:formula=', 'table:visibility=', 'table:number-rows-spanned='];
const HIDDEN_ROW = /table:visibility="(?:collapse|filter)"/;
const ROWS_SPANNED = /table:number-rows-spanned="(\d+)"/;
/** Rows that say the same stand there once; of empty ones there may be a million. */
const MOST_ALIKE = 1_000;
const NAME = /\stable:name="([^"]*)"/;
const PIECE = /<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>/g;

/** The sheets of an .ods content part, in their order. */
export function odsSheets(content: string): readonly { readonly name: string; readonly isHidden: boolean }[] {
  const hiding = new Set(Array.from(content.matchAll(HIDING_STYLE), ([, style]) => style));
  return [...content.matchAll(TABLE)].map(([tag]) => ({
    name: xmlText(Buffer.from(NAME.exec(tag)?.[1] ?? '', 'latin1').toString()),
    isHidden: hiding.has(STYLE.exec(tag)?.[1]),
  }));
}

/** What the library does not tell of an .ods content part; sheets and rows from 0. */
export interface SeenOds {
  /** `sheet:row` → columns whose cells are formulas. */
  readonly formulas: ReadonlyMap<string, readonly number[]>;
  /** `sheet:row`. */
  readonly hidden: ReadonlySet<string>;
  /** By sheet. */
  readonly tall: ReadonlyMap<number, readonly TallCell[]>;
}

export function inspectOds(content: string): SeenOds {
  const formulas = new Map<string, number[]>();
  const hidden = new Set<string>();
  const tall = new Map<number, TallCell[]>();
  if (!TELLING.some((attribute) => content.includes(attribute))) return { formulas, hidden, tall };
  const at = { sheet: -1, row: 0, nextRow: 0, column: 0 };
  for (const [, piece, attributes = ''] of content.matchAll(PIECE)) {
    if (piece === 'table') Object.assign(at, { sheet: at.sheet + 1, row: 0, nextRow: 0 });
    else if (piece === 'table-row') {
      Object.assign(at, { row: at.nextRow, nextRow: at.nextRow + repeats(attributes, 'rows'), column: 0 });
      if (HIDDEN_ROW.test(attributes))
        for (let row = at.row; row < Math.min(at.nextRow, at.row + MOST_ALIKE); row += 1) hidden.add(`${at.sheet}:${row}`);
    } else {
      const key = `${at.sheet}:${at.row}`;
      if (attributes.includes('table:formula=')) formulas.set(key, added(formulas.get(key), at.column));
      const rows = Number(ROWS_SPANNED.exec(attributes)?.[1] ?? 1);
      if (rows > 1) tall.set(at.sheet, added(tall.get(at.sheet), ...tallCell(at.column, at.row + 1, at.row + rows)));
      at.column += repeats(attributes, 'columns');
    }
  }
  return { formulas, hidden, tall };
}

/** In place: a row may be all formulas. */
function added<T>(known: T[] | undefined, ...more: readonly T[]): T[] {
  if (known === undefined) return [...more];
  known.push(...more);
  return known;
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
