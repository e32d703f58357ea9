import { crc32, deflateRawSync } from 'node:zlib';
import { endRecord } from '../../src/imports/spreadsheet/stored-archive.js';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  /** The content as it stands in the archive, where it is too large to be held unpacked. */
  readonly packed?: Buffer;
  /** A lie in the directory about the unpacked size. */
  readonly declaredSize?: number;
}

/** An archive byte by byte, for files no honest program would write. */
export function zipArchive(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, packed = deflateRawSync(content), declaredSize = content.length } of parts) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(declaredSize, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed]);
    locals.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, Buffer.from(name)]));
    offset += local.length;
  }
  return Buffer.concat([...locals, ...directory, endRecord(directory, offset)]);
}
