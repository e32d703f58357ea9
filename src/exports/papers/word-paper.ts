import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { isHeaded, type Block, type Look, type Paper, type PaperColumn, type PaperSection } from './paper.js';

const FONT = 'Times New Roman';
const MILLIMETRE = 56.7;
const MARGINS = { top: 20 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 25 * MILLIMETRE, right: 10 * MILLIMETRE };
const A4 = { short: 210 * MILLIMETRE, long: 297 * MILLIMETRE };
const TABLE_SIZE = 18;

interface Style {
  /** In half-points. */
  readonly size: number;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly isBold?: boolean;
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
}

const STYLES: Readonly<Record<Look, Style>> = {
  huge: { size: 56, alignment: AlignmentType.CENTER, isBold: true, before: 240, after: 240 },
  title: { size: 28, alignment: AlignmentType.CENTER, isBold: true, before: 120, after: 120 },
  heading: { size: 26, alignment: AlignmentType.LEFT, isBold: true, before: 160, after: 80 },
  body: { size: 26, alignment: AlignmentType.JUSTIFIED, firstLine: 709, after: 60 },
  plain: { size: 26, alignment: AlignmentType.LEFT, after: 60 },
  right: { size: 24, alignment: AlignmentType.RIGHT },
  small: { size: 20, alignment: AlignmentType.LEFT },
};

/** A paper as a Word document that the office goes on editing. */
export function wordPaper({ title, sections }: Paper): Promise<Buffer> {
  const styles = { default: { document: { run: { font: FONT, size: STYLES.plain.size } } } };
  return Packer.toBuffer(new Document({ title, creator: 'Obektiv', styles, sections: sections.map(sectionOf) }));
}

function sectionOf({ orientation, blocks }: PaperSection): ISectionOptions {
  const isLandscape = orientation === 'landscape';
  const size = {
    orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    width: A4.short,
    height: A4.long,
  };
  const page = [new TextRun({ children: [PageNumber.CURRENT], size: TABLE_SIZE })];
  const width = (isLandscape ? A4.long : A4.short) - MARGINS.left - MARGINS.right;
  return {
    properties: { page: { size, margin: MARGINS } },
    footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: page })] }) },
    children: blocks.map((block) => elementOf(block, width)),
  };
}

function elementOf(block: Block, width: number): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block.columns, block.rows, width);
  if (block.kind === 'line') return paragraphOf(block.text, STYLES[block.look]);
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    spacing: { before: 240, after: 240 },
    children: [new TextRun({ text: `${block.left}\t${block.right}` })],
  });
}

function paragraphOf(text: string, { size, alignment, isBold, firstLine, before, after }: Style): Paragraph {
  const runs = text
    .split('\n')
    .map((part, index) => new TextRun({ text: part, size, bold: isBold === true, break: Math.min(index, 1) }));
  return new Paragraph({
    alignment,
    spacing: { before: before ?? 0, after: after ?? 0 },
    indent: { firstLine: firstLine ?? 0 },
    children: runs,
  });
}

function tableOf(columns: readonly PaperColumn[], rows: readonly (readonly string[])[], width: number): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares));
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) =>
      cellOf(title, { size: TABLE_SIZE, alignment: AlignmentType.CENTER, isBold: true }, widths[index]!),
    ),
  });
  const body = rows.map((row) => {
    const children = row.map((text, index) => cellOf(text, cellStyle(columns[index]!), widths[index]!));
    return new TableRow({ cantSplit: true, children });
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: isHeaded(columns) ? [header, ...body] : body,
  });
}

function cellStyle({ isCentred }: PaperColumn): Style {
  return { size: TABLE_SIZE, alignment: isCentred === true ? AlignmentType.CENTER : AlignmentType.LEFT };
}

function cellOf(text: string, style: Style, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 50, right: 50 },
    children: [paragraphOf(text, style)],
  });
}
