import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { partsOf, type Block, type Paper, type PaperSection } from './paper.js';
import { printable } from './printable.js';
import { MILLIMETRE, paragraphOf, STYLES } from './word-style.js';
import { wordRuled, wordSignature, wordTable } from './word-table.js';

const FONT = 'Times New Roman';
const MARGINS = { top: 20 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 25 * MILLIMETRE, right: 10 * MILLIMETRE };
const A4 = { short: 210 * MILLIMETRE, long: 297 * MILLIMETRE };

/** A paper as a Word document that the office goes on editing. */
export function wordPaper(paper: Paper): Promise<Buffer> {
  const { title, sections, isLoose } = printable(paper);
  const styles = { default: { document: { run: { font: FONT, size: STYLES.plain.size } } } };
  const pages = sections.map((section, index) => sectionOf(section, isLoose !== true, index === 0));
  return Packer.toBuffer(new Document({ title, creator: 'Obektiv', styles, sections: pages }));
}

/** Pages are numbered at the top, from the second on (ГОСТ Р 7.0.97-2016, 3.17). */
function sectionOf(section: PaperSection, isNumbered: boolean, isFirst: boolean): ISectionOptions {
  const isLandscape = section.orientation === 'landscape';
  const size = {
    orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    width: A4.short,
    height: A4.long,
  };
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: STYLES.small.size })],
  });
  const width = (isLandscape ? A4.long : A4.short) - MARGINS.left - MARGINS.right;
  return {
    properties: { page: { size, margin: MARGINS }, titlePage: isNumbered && isFirst },
    ...(isNumbered && { headers: { default: new Header({ children: [number] }) } }),
    children: elementsOf(section, width),
  };
}

function elementsOf(section: PaperSection, width: number): (Paragraph | Table)[] {
  const { head, table, tail } = partsOf(section);
  return [
    ...head.flatMap((block) => apart(elementOf(block, width, false))),
    ...(table === null ? [] : apart(wordTable(table, width, true))),
    ...tail.flatMap((block, index) => apart(elementOf(block, width, index < tail.length - 1))),
  ];
}

/** Word makes one of two tables that meet: a paragraph of no height keeps them apart. */
function apart(element: Paragraph | Table): (Paragraph | Table)[] {
  return element instanceof Table ? [element, paragraphOf('', { ...STYLES.small, size: 2, keepNext: true })] : [element];
}

/** `isFollowed`: it stays on the page of what comes next. */
function elementOf(block: Block, width: number, isFollowed: boolean): Paragraph | Table {
  switch (block.kind) {
    case 'table':
      return wordTable(block, width, isFollowed);
    case 'signature':
      return wordSignature(block.left, block.name, width, isFollowed);
    case 'ruled':
      return wordRuled(block.lines, width, isFollowed);
    case 'line':
      return paragraphOf(block.text, { ...STYLES[block.look], ...(isFollowed && { keepNext: true }) });
    case 'edges':
      return new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        spacing: { before: 240, after: 240 },
        keepNext: isFollowed,
        children: [new TextRun({ text: `${block.left}\t${block.right}` })],
      });
  }
}
