import { FileRefused } from './refusals.js';
import type { SheetFormat } from './sheet.js';
import { zipDirectory } from './zip-directory.js';

const MAX_BYTES = 5 * 1024 * 1024;
const TEXT_EXTENSIONS = new Set(['csv', 'tsv', 'txt', '']);
const TABLE_EXTENSIONS = new Set(['xlsx', 'xls', 'ods', ...TEXT_EXTENSIONS]);

/** Says by its content what a file is; refuses what is not a spreadsheet, or not what its name says. */
export function formatOf(bytes: Buffer, fileName: string): SheetFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new FileRefused('file.empty');
  if (bytes.length > MAX_BYTES) throw new FileRefused('file.too-big');
  if (extension === 'xlsm' || extension === 'xlsb' || extension === 'xltm') throw new FileRefused('file.macros');
  if (startsWith(bytes, 0x50, 0x4b)) return archiveFormat(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundFormat(bytes);
  return textFormat(bytes, extension);
}

function archiveFormat(bytes: Buffer): SheetFormat {
  const names = new Set(zipDirectory(bytes).map((entry) => entry.name));
  const all = [...names];
  if (all.some((name) => /vbaProject|macrosheets\//i.test(name) || /^(Basic|Scripts)\/./.test(name)))
    throw new FileRefused('file.macros');
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('content.xml') && names.has('mimetype')) return 'ods';
  throw new FileRefused('file.type');
}

function compoundFormat(bytes: Buffer): SheetFormat {
  if (bytes.includes('EncryptedPackage', 0, 'utf16le')) throw new FileRefused('file.encrypted');
  if (bytes.includes('_VBA_PROJECT', 0, 'utf16le')) throw new FileRefused('file.macros');
  if (!bytes.includes('Workbook', 0, 'utf16le')) throw new FileRefused('file.type');
  return 'xls';
}

function textFormat(bytes: Buffer, extension: string): SheetFormat {
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const head = bytes.toString('latin1', 0, 4096);
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml|table|meta|head)/i.test(head)) throw new FileRefused('file.html');
  if (!isWide && isBinary(bytes)) throw new FileRefused('file.type');
  if (!TABLE_EXTENSIONS.has(extension)) throw new FileRefused('file.type');
  if (!TEXT_EXTENSIONS.has(extension)) throw new FileRefused('file.type-mismatch');
  return 'csv';
}

function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function startsWith(bytes: Buffer, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
