import { inflateSync } from 'node:zlib';

/** What is written on each page of a PDF, as its operators. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n(.*?)\r?\nendstream/gsu);
  const contents = [...streams].map(([, stream]) => inflated(Buffer.from(stream!, 'latin1')));
  return contents.filter((content) => content.includes(' Tf'));
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
