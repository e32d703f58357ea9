import type {
  ContentColumns,
  ContentTable,
  ContentText,
  CustomTableLayout,
  StyleDictionary,
  TableCell,
} from 'pdfmake/interfaces.js';
import { isHeaded, type Block, type Look, type PaperColumn, type PaperTable } from './paper.js';

/** In points. */
export const MILLIMETRE = 72 / 25.4;

export const STYLES: StyleDictionary = {
  huge: { fontSize: 28, bold: true, alignment: 'center', margin: [0, 12, 0, 12] },
  title: { fontSize: 13, bold: true, alignment: 'center', margin: [0, 6, 0, 6] },
  heading: { fontSize: 12, bold: true, margin: [0, 8, 0, 4] },
  body: { fontSize: 11.5, alignment: 'justify', margin: [0, 0, 0, 4], leadingIndent: 10 * MILLIMETRE },
  plain: { fontSize: 11.5, margin: [0, 0, 0, 4] },
  right: { fontSize: 11, alignment: 'right' },
  small: { fontSize: 9 },
  header: { fontSize: 9, bold: true, alignment: 'center' },
  cell: { fontSize: 9 },
  centred: { fontSize: 9, alignment: 'center' },
} satisfies Record<Look | 'header' | 'cell' | 'centred', StyleDictionary[string]>;

const GREY: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#808080',
  vLineColor: () => '#808080',
};
const RULES: CustomTableLayout = {
  hLineWidth: (line) => (line === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => '#808080',
};

export function contentOf(block: Block): ContentText | ContentTable | ContentColumns {
  switch (block.kind) {
    case 'line':
      return { text: block.text, style: block.look };
    case 'table':
      return tableContent(block);
    case 'signature':
      return signatureOf(block.left, block.name);
    case 'ruled':
      return ruled(block.lines);
    case 'edges':
      return {
        columns: [
          { text: block.left, width: '*' },
          { text: block.right, width: 'auto', noWrap: true },
        ],
        style: 'plain',
        margin: [0, 10, 0, 10],
      };
  }
}

export function tableContent({ columns, rows, rowMillimetres, caption }: PaperTable): ContentTable {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const header = columns.map(({ title }) => ({ text: title, style: 'header', verticalAlignment: 'middle' as const }));
  const heading = caption === undefined ? [] : [captionRow(caption, columns.length)];
  const body = rows.map((row) => row.map((text, index) => cellOf(text, columns[index]!)));
  const head = [...heading, ...(isHeaded(columns) ? [header] : [])];
  const headerRows = head.length;
  return {
    table: {
      headerRows,
      dontBreakRows: true,
      keepWithHeaderRows: headerRows,
      widths: columns.map(({ share }) => `${((100 * share) / shares).toFixed(2)}%`),
      body: [...head, ...body],
      ...(rowMillimetres !== undefined && { heights: (row) => (row < headerRows ? 'auto' : rowMillimetres * MILLIMETRE) }),
    },
    layout: GREY,
    margin: [0, 4, 0, 8],
  };
}

/** One cell across all columns; the library wants the covered ones to be there. */
function captionRow(text: string, colSpan: number): TableCell[] {
  return [{ text, style: 'header', colSpan }, ...Array.from({ length: colSpan - 1 }, () => '')];
}

function cellOf(text: string, { isCentred }: PaperColumn) {
  return { text, style: isCentred === true ? 'centred' : 'cell', verticalAlignment: 'middle' as const };
}

type Borders = [left: boolean, top: boolean, right: boolean, bottom: boolean];

const LINE_BELOW: Borders = [false, false, false, true];
const NO_BORDER: Borders = [false, false, false, false];

function signatureOf(left: string, name: string): ContentTable {
  const cell = (text: string, border: Borders): TableCell => ({
    text,
    fontSize: 11.5,
    verticalAlignment: 'bottom',
    border,
  });
  const named = name === '' ? cell('', LINE_BELOW) : cell(name, NO_BORDER);
  return {
    table: {
      widths: ['*', 36 * MILLIMETRE, 3 * MILLIMETRE, name === '' ? 52 * MILLIMETRE : 'auto'],
      body: [[cell(left, NO_BORDER), cell('', LINE_BELOW), cell('', NO_BORDER), named]],
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0 },
    margin: [0, 12, 0, 4],
  };
}

function ruled(lines: number): ContentTable {
  return {
    table: { widths: ['*'], heights: 6 * MILLIMETRE, body: Array.from({ length: lines }, () => ['']) },
    layout: RULES,
    margin: [0, 0, 0, 8],
  };
}
