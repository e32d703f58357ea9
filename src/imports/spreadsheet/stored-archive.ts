import { crc32 } from 'node:zlib';

/** An archive whose files are not packed; a string holds one byte a character. Nothing is copied but once. */
export function storedArchive(files: Readonly<Record<string, string>>): Buffer {
  const [contents, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text, 'latin1');
    const facts = factsOf(content, name);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    contents.push(head, content);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, Buffer.from(name)]));
    offset += head.length + content.length;
  }
  return Buffer.concat([...contents, ...directory, endRecord(directory, offset)]);
}

function factsOf(content: Buffer, name: string): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

/** What ends an archive: how many files its directory names and where it begins. */
export function endRecord(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
