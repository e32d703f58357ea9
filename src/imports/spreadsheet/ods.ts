import { streamOdsRows } from 'hucre/ods';
import PizZip from 'pizzip';
import { odsFormulas, odsSheetNames, withoutFiller } from './ods-content.js';
import { FileRefused } from './refusals.js';
import type { SheetRow } from './sheet.js';
import { markFormulas } from './xlsx-formulas.js';
import { zipDirectory } from './zip-directory.js';
import { isWhole } from './xml-text.js';
import { unpack } from './zip-entry.js';

/** The rows of an .ods workbook, sheet by sheet. */
export async function* odsRows(bytes: Buffer): AsyncGenerator<readonly [sheet: string, row: SheetRow]> {
  const content = inspectParts(bytes);
  const names = odsSheetNames(content);
  const formulas = odsFormulas(content);
  for await (const row of streamOdsRows(archiveOf(withoutFiller(content)))) {
    const sheet = row.sheetIndex ?? 0;
    const columns = formulas.get(`${sheet}:${row.index}`) ?? [];
    yield [names[sheet] ?? '', { number: row.index + 1, cells: markFormulas(row.values, columns) }];
  }
}

/** What the library reads of an archive. */
function archiveOf(content: string): Buffer {
  const archive = new PizZip().file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet').file('content.xml', content);
  return archive.generate({ type: 'nodebuffer', compression: 'STORE' });
}

function inspectParts(bytes: Buffer): string {
  let content = '';
  for (const entry of zipDirectory(bytes)) {
    const part = unpack(bytes, entry);
    if (part.includes('<!ENTITY')) throw new FileRefused('file.dtd');
    if (entry.name === 'META-INF/manifest.xml' && part.includes('encryption-data')) throw new FileRefused('file.encrypted');
    if (entry.name === 'mimetype' && !part.includes('spreadsheet')) throw new FileRefused('file.type');
    if (entry.name !== 'content.xml') continue;
    if (!isWhole(part, 'document-content')) throw new FileRefused('file.cut-short');
    content = part.toString('utf8');
  }
  return content;
}
