import { crc32 } from 'node:zlib';

/** A file of an archive as it stands in it, packed or not. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isDeflated: boolean;
  /** What its directory says of it unpacked. */
  readonly size: number;
  readonly crc: number;
}

/** An archive whose files are not packed; a string holds one byte a character. Nothing is copied but once. */
export function storedArchive(files: Readonly<Record<string, string>>): Buffer {
  return archiveOf(
    Object.entries(files).map(([name, text]) => {
      const bytes = Buffer.from(text, 'latin1');
      return { name, bytes, isDeflated: false, size: bytes.length, crc: crc32(bytes) };
    }),
  );
}

/** The archive of these files, record by record (APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16). */
export function archiveOf(files: readonly ArchivedFile[]): Buffer {
  const [contents, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const file of files) {
    const facts = factsOf(file);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(file.name)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    contents.push(head, file.bytes);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, Buffer.from(file.name)]));
    offset += head.length + file.bytes.length;
  }
  return Buffer.concat([...contents, ...directory, endRecord(directory, offset)]);
}

function factsOf({ name, bytes, isDeflated, size, crc }: ArchivedFile): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(isDeflated ? 8 : 0, 4);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(bytes.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

/** What ends an archive: how many files its directory names and where it begins. */
function endRecord(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
