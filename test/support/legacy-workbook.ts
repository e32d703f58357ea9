const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

export type LegacyCell = string | number | { readonly formula: number } | null;

/** A BIFF8 .xls with one sheet, as Excel 97 lays it out, in an OLE2 container. */
export function legacyWorkbook(sheetName: string, rows: readonly (readonly LegacyCell[])[]): Buffer {
  const cells = rows.flatMap((values, row) => values.map((cell, column) => cellRecord(row, column, cell)));
  return legacyBook([{ name: sheetName, cells: Buffer.concat(cells) }]);
}

/** A workbook of sheets whose records are given, and of what stands before them for all. */
export function legacyBook(
  sheets: readonly { readonly name: string; readonly cells: Buffer; readonly isHidden?: boolean }[],
  forAll = Buffer.alloc(0),
): Buffer {
  const bodies = sheets.map(({ cells }) => Buffer.concat([beginning(0x10), cells, record(0x0a)]));
  const globals = (places: readonly number[]) =>
    Buffer.concat([
      beginning(5),
      ...sheets.map(({ name, isHidden = false }, index) =>
        record(0x85, u32(places[index] ?? 0), Buffer.from([Number(isHidden), 0, name.length, 1]), Buffer.from(name, 'utf16le')),
      ),
      forAll,
      record(0x0a),
    ]);
  let at = globals([]).length;
  const places = bodies.map((body) => (at += body.length) - body.length);
  return container('Workbook', Buffer.concat([globals(places), ...bodies]));
}

export function cellRecord(row: number, column: number, cell: LegacyCell): Buffer {
  const place = Buffer.concat([u16(row), u16(column), u16(0)]);
  if (cell === null) return Buffer.alloc(0);
  if (typeof cell === 'number') return record(0x203, place, f64(cell));
  if (typeof cell === 'object') return record(0x06, place, f64(cell.formula), Buffer.alloc(8));
  return record(0x204, place, u16(cell.length), Buffer.from([1]), Buffer.from(cell, 'utf16le'));
}

function beginning(kind: number): Buffer {
  return record(0x809, u16(0x600), u16(kind), Buffer.alloc(12));
}

export function record(id: number, ...data: readonly Buffer[]): Buffer {
  const body = Buffer.concat(data);
  return Buffer.concat([u16(id), u16(body.length), body]);
}

/** Header, the sectors of the FAT, one of directory, then the stream, padded beyond the size of a mini stream. */
function container(streamName: string, content: Buffer): Buffer {
  const stream = Buffer.concat([
    content,
    Buffer.alloc(Math.max(4096, Math.ceil(content.length / SECTOR) * SECTOR) - content.length),
  ]);
  const sectors = stream.length / SECTOR;
  const tables = Math.ceil((sectors + 1) / (SECTOR / 4 - 1));
  const fat = Buffer.alloc(tables * SECTOR, 0xff);
  for (let index = 0; index < tables; index += 1) fat.writeUInt32LE(0xfffffffd, 4 * index);
  fat.writeUInt32LE(END_OF_CHAIN, 4 * tables);
  const first = tables + 1;
  for (let index = 0; index < sectors; index += 1)
    fat.writeUInt32LE(index === sectors - 1 ? END_OF_CHAIN : first + index + 1, 4 * (first + index));
  const directory = Buffer.concat([
    entry('Root Entry', 5, END_OF_CHAIN, 0),
    entry(streamName, 2, first, stream.length),
    Buffer.alloc(256),
  ]);
  return Buffer.concat([header(tables), fat, directory, stream]);
}

/** The directory stands behind the tables. */
function header(tables: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.fill(0, 8, 76);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(tables, 44);
  bytes.writeUInt32LE(tables, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END_OF_CHAIN, 60);
  bytes.writeUInt32LE(END_OF_CHAIN, 68);
  for (let index = 0; index < tables; index += 1) bytes.writeUInt32LE(index, 76 + 4 * index);
  return bytes;
}

function entry(name: string, kind: number, first: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = kind;
  bytes[67] = 1;
  for (const at of [68, 72, 76]) bytes.writeUInt32LE(kind === 5 && at === 76 ? 1 : FREE, at);
  bytes.writeUInt32LE(first, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A row that is hidden, counted from 0. */
export function hiddenRowRecord(row: number): Buffer {
  return record(0x208, u16(row), Buffer.alloc(10), u16(0x20), u16(0));
}

/** Cells of one column merged over several rows, counted from 0. */
export function mergeRecord(column: number, first: number, last: number): Buffer {
  return record(0xe5, u16(1), u16(first), u16(last), u16(column), u16(column));
}
