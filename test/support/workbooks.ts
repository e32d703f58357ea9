import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

export type TestCell = string | number | boolean | Date | null;
export type TestSheets = Readonly<Record<string, readonly (readonly TestCell[])[]>>;

const WINDOWS_1251 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Buffer.from([byte])), byte]),
);

export async function xlsx(sheets: TestSheets): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: written(sheets) }));
}

export async function ods(sheets: TestSheets): Promise<Buffer> {
  return Buffer.from(await writeOds({ sheets: written(sheets) }));
}

export function windows1251(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => WINDOWS_1251.get(letter) ?? 0x3f));
}

function written(sheets: TestSheets) {
  return Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
}
