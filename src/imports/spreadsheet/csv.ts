import { parseCsv } from 'hucre/csv';
import type { SheetRow } from './sheet.js';
import { FileRefused } from './refusals.js';
import { decodeText } from './text.js';

const DELIMITERS = [';', ',', '\t'] as const;

/** The rows of a .csv file; every value stays the text it is. */
export function* csvRows(bytes: Uint8Array): Generator<SheetRow> {
  const text = decodeText(bytes).replace(/^sep=(.)\r?\n/i, '\n');
  const delimiter = delimiterOf(text);
  refuseOpenQuote(text, delimiter);
  const rows = parseCsv(text, { delimiter, skipBom: true, typeInference: false });
  for (const [index, cells] of rows.entries()) yield { number: index + 1, cells: cells.map((cell) => (cell === '' ? null : cell)) };
}

/** A value that begins with a quotation mark ends with one; else it would swallow the rest of the file. */
function refuseOpenQuote(text: string, delimiter: string): void {
  const starts = new Set(['', delimiter, '\r', '\n']);
  for (let open = text.indexOf('"'); open >= 0;) {
    const end = starts.has(text.charAt(open - 1)) ? endOfQuoted(text, open) : open;
    if (end < 0) throw new FileRefused('file.quotes', String(text.slice(0, open).split(/\r\n|\r|\n/u).length));
    open = text.indexOf('"', end + 1);
  }
}

/** Where the value that is opened there is closed; two quotation marks together are one of the text. */
function endOfQuoted(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

/** The delimiter that cuts the first lines into the most columns, outside quotes. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const lines = head.split(/\r?\n/).slice(0, 30);
  const columns = (delimiter: string): number => Math.max(...lines.map((line) => line.split(delimiter).length));
  return DELIMITERS.reduce((best, next) => (columns(next) > columns(best) ? next : best));
}
