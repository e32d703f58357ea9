import { decodeText } from '../../imports/spreadsheet/text.js';
import { FileRefused } from '../../imports/spreadsheet/refusals.js';
import { readSpreadsheet } from '../../imports/spreadsheet/spreadsheet.js';
import { RoadmapRefused } from '../roadmap-refused.js';
import { docxBlocks, isDocx } from './docx.js';
import { flatTextBlocks } from './flat-text.js';
import { htmlBlocks } from './html.js';
import { sheetBlocks } from './sheets.js';
import type { SourceBlock } from './source-block.js';

const MAX_BYTES = 5 * 1024 * 1024;
const ARCHIVE = 'PK\u0003\u0004';

const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0';
const OTHER_TEXT = /^(?:%PDF|\{\\rtf)/u;

/** The lines and tables of a file, told by its content: Word, spreadsheet, web page or tab-separated text. */
export async function readSource(bytes: Buffer, fileName: string): Promise<readonly SourceBlock[]> {
  if (bytes.length === 0) throw new RoadmapRefused('empty');
  if (bytes.length > MAX_BYTES) throw new RoadmapRefused('too-big');
  const start = bytes.toString('latin1', 0, 4);
  if (start === ARCHIVE && isDocx(bytes)) return docxBlocks(bytes);
  if (start === ARCHIVE || start === COMPOUND_FILE) return fromSpreadsheet(bytes, fileName);
  const text = decodeText(bytes);
  if (text.includes('\0') || OTHER_TEXT.test(text)) throw new RoadmapRefused('kind');
  if (/<(?:!doctype|html|table)\b/iu.test(text)) return htmlBlocks(text);
  return /\.csv$/iu.test(fileName) ? fromSpreadsheet(bytes, fileName) : flatTextBlocks(text);
}

async function fromSpreadsheet(bytes: Buffer, fileName: string): Promise<readonly SourceBlock[]> {
  try {
    return sheetBlocks(await readSpreadsheet(bytes, fileName));
  } catch (error) {
    if (error instanceof FileRefused && error.code === 'file.type') throw new RoadmapRefused('kind');
    throw error;
  }
}
