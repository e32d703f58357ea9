import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, Node, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { inFontLetters } from './font-letters.js';
import { partsOf, ROWS_WITH_TAIL, type Paper, type PaperSection, type PaperTable } from './paper.js';
import { printable } from './printable.js';
import { contentOf, MILLIMETRE, STYLES, tableContent } from './pdf-block.js';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const font = (name: string) => join(fonts, `Roboto-${name}.ttf`);

pdfmake.setFonts({
  Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(fonts));

/**
 * A paper as PDF, with its fonts in it: it prints the same everywhere. Where signatures do not fit below their table, it is laid
 * out once more, with the table's last rows beside them on the next page.
 */
export async function pdfPaper(paper: Paper): Promise<Buffer> {
  const clean = printable(paper, inFontLetters);
  const places = new Places();
  const bytes = await laidOut(clean, new Set(), places);
  return places.lonely.size === 0 ? bytes : laidOut(clean, places.lonely, new Places());
}

function laidOut({ title, sections, isLoose }: Paper, lonely: ReadonlySet<number>, places: Places): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    info: { title, creator: 'Obektiv' },
    language: 'ru',
    pageSize: 'A4',
    pageOrientation: sections[0]?.orientation ?? 'portrait',
    pageMargins: [25, 20, 10, 20].map((side) => side * MILLIMETRE) as [number, number, number, number],
    defaultStyle: { font: 'Roboto' },
    styles: STYLES,
    header: (page) =>
      isLoose === true || page === 1 ? '' : { text: String(page), alignment: 'center', fontSize: 9, margin: [0, 28, 0, 0] },
    content: sections.flatMap((section, index): Content[] => {
      const contents = contentsOf(section, index, lonely.has(index));
      return index === 0 ? contents : onNewPage(contents, section.orientation);
    }),
    pageBreakBefore: (node) => places.see(node),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** An empty line before it would take the room of one. */
function onNewPage([first, ...rest]: readonly Content[], pageOrientation: PaperSection['orientation']): Content[] {
  return first === undefined ? [] : [{ ...(first as object), pageBreak: 'before', pageOrientation } as Content, ...rest];
}

function contentsOf(section: PaperSection, index: number, isLonely: boolean): Content[] {
  const { head, table, tail } = partsOf(section);
  const before = head.map((block) => contentOf(block));
  if (table === null) return before;
  const tables = isLonely ? cut(table) : [{ ...tableContent(table), id: `table ${index}` }];
  return [...before, ...tables, ...tail.map((block, at) => ({ ...contentOf(block), id: `tail ${index} ${at}` }))];
}

/** The last rows begin a page. */
function cut(table: PaperTable): Content[] {
  const at = Math.max(table.rows.length - ROWS_WITH_TAIL, 0);
  const last: Content = { ...tableContent({ ...table, rows: table.rows.slice(at) }), pageBreak: 'before' };
  return at === 0 ? [last] : [tableContent({ ...table, rows: table.rows.slice(0, at) }), last];
}

/** On which pages tables and what follows them end. */
class Places {
  /** Sections whose tail, or a part of it, is on a page without a row of its table. */
  readonly lonely = new Set<number>();
  private readonly ends = new Map<number, number>();

  /** Asked for a page break before each node, only looks. */
  see({ id, pageNumbers }: Node): false {
    const [kind, section] = (id ?? '').split(' ');
    const end = Math.max(...pageNumbers);
    if (kind === 'table') this.ends.set(Number(section), end);
    if (kind === 'tail' && end > this.ends.get(Number(section))!) this.lonely.add(Number(section));
    return false;
  }
}
