import { crc32, deflateRawSync } from 'node:zlib';
import { archiveOf } from '../../src/imports/spreadsheet/stored-archive.js';

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
  return archiveOf(
    parts.map(({ name, content, packed = deflateRawSync(content), declaredSize = content.length }) => ({
      name,
      bytes: packed,
      isDeflated: true,
      size: declaredSize,
      crc: crc32(content),
    })),
  );
}
