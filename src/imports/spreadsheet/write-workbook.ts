import { type CellValue, writeXlsx, type WriteOptions } from 'hucre/xlsx';
import { visible } from '../values/visible-text.js';

/** In characters; Excel calls a workbook with a longer text damaged. */
const LONGEST_TEXT = 32_767;
/** What a text says that looks like the escape of a control: `_x0001_` (ECMA-376, 22.9.2.19). */
const LIKE_AN_ESCAPE = /_(?=x[\da-f]{4}_)/giu;
/** Not in XML; the library escapes controls and writes these as they are. */
const NO_CHARACTER = /[\uFFFE\uFFFF]/gu;

/** Writes an .xlsx with every text as it can be seen and as Excel takes it. */
export function writeWorkbook(options: WriteOptions): Promise<Uint8Array> {
  const { sheets, properties } = options;
  return writeXlsx({
    ...options,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      ...(sheet.rows !== undefined && { rows: sheet.rows.map((row) => row.map((value) => textCell(value, visible))) }),
    })),
    ...(properties?.title !== undefined && { properties: { ...properties, title: visible(properties.title) } }),
  });
}

/** A value as the library must be given it, so that the cell says the same. */
export function textCell(value: CellValue, shown = (text: string) => text): CellValue {
  if (typeof value !== 'string') return value;
  const text = shown(value).replaceAll(NO_CHARACTER, '').slice(0, LONGEST_TEXT);
  return text.replaceAll(LIKE_AN_ESCAPE, '_x005F_');
}
