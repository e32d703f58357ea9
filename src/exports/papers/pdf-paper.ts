import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isHeaded, type Block, type Look, type Paper, type PaperColumn } from './paper.js';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const font = (name: string) => join(fonts, `Roboto-${name}.ttf`);
const MILLIMETRE = 72 / 25.4;

pdfmake.setFonts({
  Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(fonts));

const STYLES: StyleDictionary = {
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

/** A paper as PDF, with its fonts in it: it prints the same everywhere. */
export async function pdfPaper({ title, sections }: Paper): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    info: { title, creator: 'Obektiv' },
    language: 'ru',
    pageSize: 'A4',
    pageOrientation: sections[0]?.orientation ?? 'portrait',
    pageMargins: [25, 20, 10, 20].map((side) => side * MILLIMETRE) as [number, number, number, number],
    defaultStyle: { font: 'Roboto' },
    styles: STYLES,
    footer: (page) => ({ text: String(page), alignment: 'center', fontSize: 9, margin: [0, 20, 0, 0] }),
    content: sections.flatMap(({ orientation, blocks }, index): Content[] => {
      const contents = blocks.map(contentOf);
      return index === 0 ? contents : [{ text: '', pageBreak: 'before', pageOrientation: orientation }, ...contents];
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function contentOf(block: Block): Content {
  if (block.kind === 'line') return { text: block.text, style: block.look };
  if (block.kind === 'table') return tableOf(block.columns, block.rows);
  return {
    columns: [
      { text: block.left, width: '*' },
      { text: block.right, width: 'auto' },
    ],
    style: 'plain',
    margin: [0, 10, 0, 10],
  };
}

function tableOf(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Content {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const header = columns.map(({ title }) => ({ text: title, style: 'header' }));
  const body = rows.map((row) =>
    row.map((text, index) => ({ text, style: columns[index]!.isCentred === true ? 'centred' : 'cell' })),
  );
  return {
    table: {
      headerRows: isHeaded(columns) ? 1 : 0,
      dontBreakRows: true,
      widths: columns.map(({ share }) => `${((100 * share) / shares).toFixed(2)}%`),
      body: isHeaded(columns) ? [header, ...body] : body,
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#808080', vLineColor: () => '#808080' },
    margin: [0, 4, 0, 8],
  };
}
