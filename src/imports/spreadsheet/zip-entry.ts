import { crc32, inflateRawSync } from 'node:zlib';
import { FileRefused } from './refusals.js';
import type { ZipEntry } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;

/** Unpacks one file of an archive, never to more than the directory declared for it. */
export function unpack(bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.isEncrypted) throw new FileRefused('file.encrypted');
  const content = inflate(packedContent(bytes, entry), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new FileRefused('file.broken');
  return content;
}

function packedContent(bytes: Buffer, entry: ZipEntry): Buffer {
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw new FileRefused('file.broken');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + entry.packedSize > bytes.length) throw new FileRefused('file.broken');
  return bytes.subarray(start, start + entry.packedSize);
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new FileRefused('file.broken');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const isLonger = error instanceof RangeError;
    throw new FileRefused(isLonger ? 'file.bomb' : 'file.broken');
  }
}
