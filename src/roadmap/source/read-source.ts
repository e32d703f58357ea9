import { decodeText } from '../../imports/spreadsheet/text.js';
import { readSpreadsheet } from '../../imports/spreadsheet/spreadsheet.js';
import { RoadmapRefused } from '../roadmap-refused.js';
import { docxBlocks, isDocx } from './docx.js';
import { flatTextBlocks } from './flat-text.js';
import { htmlBlocks } from './html.js';
import { sheetBlocks } from './sheets.js';
import type { SourceBlock } from './source-block.js';

const MAX_BYTES = 5 * 1024 * 1024;

/** The lines and tables of a file, told by its content: Word, spreadsheet, web page or tab-separated text. */
export async function readSource(bytes: Buffer, fileName: string): Promise<readonly SourceBlock[]> {
  if (bytes.length === 0) throw new RoadmapRefused('empty');
  if (bytes.length > MAX_BYTES) throw new RoadmapRefused('too-big');
  if (isArchive(bytes)) return isDocx(bytes) ? docxBlocks(bytes) : sheetBlocks(await readSpreadsheet(bytes, fileName));
  if (bytes.readUInt16BE(0) === 0xd0cf) return sheetBlocks(await readSpreadsheet(bytes, fileName));
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new RoadmapRefused('kind');
  if (/<(?:!doctype|html|table)\b/iu.test(text)) return htmlBlocks(text);
  if (/\.csv$/iu.test(fileName)) return sheetBlocks(await readSpreadsheet(bytes, fileName));
  return flatTextBlocks(text);
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}
