import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import { isHeaded, ROWS_WITH_TAIL, type PaperColumn, type PaperTable } from './paper.js';
import { CELL_STYLE, HEADER_STYLE, MILLIMETRE, paragraphOf, STYLES, type WordStyle } from './word-style.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const INK = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const SIGNATURE_SHARES = [8.4, 4.6, 0.4, 7];

/** A table of a paper; its last rows stay with what follows, if anything does. */
export function wordTable({ columns, rows, rowMillimetres, caption }: PaperTable, width: number, isFollowed: boolean): Table {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  );
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => cellOf(title, HEADER_STYLE, widths[at]!)),
  });
  const height = rowMillimetres === undefined ? {} : { height: { value: rowMillimetres * MILLIMETRE, rule: HeightRule.ATLEAST } };
  const body = rows.map((row, index) => {
    const keepNext = isFollowed && index >= rows.length - ROWS_WITH_TAIL;
    const children = row.map((text, at) => cellOf(text, { ...cellStyle(columns[at]!), keepNext }, widths[at]!));
    return new TableRow({ cantSplit: true, ...height, children });
  });
  const heading = caption === undefined ? [] : [captionRow(caption, columns.length, width)];
  return tableOf([...heading, ...(isHeaded(columns) ? [header] : []), ...body], widths, LINES);
}

function captionRow(text: string, columnSpan: number, width: number): TableRow {
  return new TableRow({ tableHeader: true, cantSplit: true, children: [cellOf(text, HEADER_STYLE, width, columnSpan)] });
}

/** Who signs, where, and the name beneath whose hand it is. */
export function wordSignature(left: string, name: string, width: number, keepNext: boolean): Table {
  const widths = widthsOf(SIGNATURE_SHARES, width);
  const style = { ...STYLES.plain, before: 160, after: 0, keepNext };
  const texts = [left, '', '', name];
  const isRuled = [false, true, false, name === ''];
  const cells = texts.map(
    (text, at) =>
      new TableCell({
        width: { size: widths[at]!, type: WidthType.DXA },
        verticalAlign: VerticalAlign.BOTTOM,
        margins: { left: 0, right: 0 },
        borders: { ...NO_LINES, bottom: isRuled[at] === true ? INK : NO_LINE },
        children: [paragraphOf(text, at === texts.length - 1 ? { ...style, alignment: AlignmentType.RIGHT } : style)],
      }),
  );
  return tableOf([new TableRow({ cantSplit: true, children: cells })], widths, NO_LINES);
}

/** Lines to write on, across the page. */
export function wordRuled(lines: number, width: number, keepNext: boolean): Table {
  const row = () =>
    new TableRow({
      height: { value: 8 * MILLIMETRE, rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          borders: { ...NO_LINES, bottom: LINE },
          children: [paragraphOf('', { ...CELL_STYLE, keepNext })],
        }),
      ],
    });
  return tableOf(Array.from({ length: lines }, row), [width], { ...NO_LINES, bottom: LINE, insideHorizontal: LINE });
}

function tableOf(rows: readonly TableRow[], widths: readonly number[], borders: ITableBordersOptions): Table {
  const size = widths.reduce((sum, each) => sum + each, 0);
  return new Table({ width: { size, type: WidthType.DXA }, columnWidths: [...widths], borders, rows: [...rows] });
}

function widthsOf(shares: readonly number[], width: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((width * share) / all));
}

function cellStyle({ isCentred }: PaperColumn): WordStyle {
  return isCentred === true ? { ...CELL_STYLE, alignment: HEADER_STYLE.alignment } : CELL_STYLE;
}

function cellOf(text: string, style: WordStyle, width: number, columnSpan = 1): TableCell {
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 50, right: 50 },
    children: [paragraphOf(text, style)],
  });
}
