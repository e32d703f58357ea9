import { FileRefused } from './refusals.js';

const HEADER_FAT_SECTORS = 109;
const ENTRY = 128;
const SMALLEST_STREAM = 4096;

/** One stream of an OLE2 container. The header's own sector list is enough for files of 5 MB. */
export function compoundStream(bytes: Buffer, name: string): Buffer {
  const sectorSize = 2 ** bytes.readUInt16LE(30);
  const sector = (number: number): Buffer => bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
  const fat = readFat(bytes, sector);
  const chain = (first: number): Buffer => Buffer.concat(chainOf(first, fat).map(sector));
  const entry = directoryEntry(chain(bytes.readUInt32LE(48)), name);
  const size = entry.readUInt32LE(120);
  if (size < SMALLEST_STREAM) throw new FileRefused('file.broken');
  return chain(entry.readUInt32LE(116)).subarray(0, size);
}

function readFat(bytes: Buffer, sector: (number: number) => Buffer): readonly number[] {
  const fat: number[] = [];
  const count = Math.min(bytes.readUInt32LE(44), HEADER_FAT_SECTORS);
  for (let index = 0; index < count; index += 1) {
    const part = sector(bytes.readUInt32LE(76 + 4 * index));
    for (let at = 0; at + 4 <= part.length; at += 4) fat.push(part.readUInt32LE(at));
  }
  return fat;
}

function chainOf(first: number, fat: readonly number[]): readonly number[] {
  const chain: number[] = [];
  for (let at = first; at < fat.length; at = fat[at] ?? fat.length) {
    if (chain.length > fat.length) throw new FileRefused('file.broken');
    chain.push(at);
  }
  return chain;
}

function directoryEntry(directory: Buffer, name: string): Buffer {
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const entry = directory.subarray(at, at + ENTRY);
    const length = Math.max(0, entry.readUInt16LE(64) - 2);
    if (entry.toString('utf16le', 0, length) === name) return entry;
  }
  throw new FileRefused('file.broken');
}
