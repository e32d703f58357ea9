import { streamOdsRows } from 'hucre/ods';
import { refuseManySheets } from './most-sheets.js';
import { inspectOds, odsSheets, withoutFiller } from './ods-content.js';
import { FileRefused } from './refusals.js';
import type { SheetRow } from './sheet.js';
import { reachingDown } from './tall-cells.js';
import { markFormulas } from './xlsx-formulas.js';
import { storedArchive } from './stored-archive.js';
import { zipDirectory } from './zip-directory.js';
import { isWhole } from './xml-text.js';
import { unpack } from './zip-entry.js';

/** The library holds the whole content as text and all its rows before it gives the first: some 40,000 rows of ten columns. */
const LARGEST_CONTENT = 40 * 1024 * 1024;

/** The rows of an .ods workbook, sheet by sheet. */
export async function* odsRows(bytes: Buffer): AsyncGenerator<readonly [sheet: string, row: SheetRow]> {
  const content = inspectParts(bytes);
  const sheets = odsSheets(content);
  refuseManySheets(sheets.length);
  const { formulas, hidden, tall } = inspectOds(content);
  const withAbove = sheets.map((_, index) => reachingDown(tall.get(index) ?? []));
  for await (const { sheetIndex: index = 0, ...read } of streamOdsRows(archiveOf(content))) {
    const key = `${index}:${read.index}`;
    const row = { number: read.index + 1, cells: markFormulas(read.values, formulas.get(key) ?? []) };
    const isHidden = sheets[index]?.isHidden === true || hidden.has(key);
    yield [sheets[index]?.name ?? '', withAbove[index]!(isHidden ? { ...row, isHidden } : row)];
  }
}

/** What the library reads of an archive. */
function archiveOf(content: string): Buffer {
  return storedArchive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': withoutFiller(content) });
}

/** The content with a character for each byte: most of it is tags, and text in two bytes a letter would take twice the memory. */
function inspectParts(bytes: Buffer): string {
  let content = '';
  for (const entry of zipDirectory(bytes)) {
    if (entry.name === 'content.xml' && entry.size > LARGEST_CONTENT) throw new FileRefused('file.too-heavy');
    const part = unpack(bytes, entry);
    if (part.includes('<!ENTITY')) throw new FileRefused('file.dtd');
    if (entry.name === 'META-INF/manifest.xml' && part.includes('encryption-data')) throw new FileRefused('file.encrypted');
    if (entry.name === 'mimetype' && !part.includes('spreadsheet')) throw new FileRefused('file.type');
    if (entry.name !== 'content.xml') continue;
    if (!isWhole(part, 'document-content')) throw new FileRefused('file.cut-short');
    content = part.toString('latin1');
  }
  return content;
}
