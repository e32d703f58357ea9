import { FileRefused } from './refusals.js';

/** One file of an archive as the central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

const MAX_UNPACKED = 60 * 1024 * 1024;
const MAX_RATIO = 100;
const SMALL_ENTRY = 1024 * 1024;
const MAX_ENTRIES = 2_000;

/** Reads an archive's table of contents without unpacking anything and refuses bombs by what it declares. */
export function zipDirectory(bytes: Buffer): readonly ZipEntry[] {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) throw new FileRefused('file.bomb');
  if (count > MAX_ENTRIES) throw new FileRefused('file.bomb');
  const entries = readEntries(bytes, start, count);
  refuseBombs(entries);
  return entries;
}

function endRecord(bytes: Buffer): number {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) throw new FileRefused('file.broken');
  return end;
}

function readEntries(bytes: Buffer, start: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count;) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new FileRefused('file.broken');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const isZip64 = entry.size === 0xffffffff || entry.packedSize === 0xffffffff || entry.offset === 0xffffffff;
    const isDense = entry.size > SMALL_ENTRY && entry.size > MAX_RATIO * entry.packedSize;
    if (isZip64 || isDense || total > MAX_UNPACKED) throw new FileRefused('file.bomb');
  }
}
