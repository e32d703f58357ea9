import type { Cell as LibraryCell, WriteOptions } from 'hucre/xlsx';
import { heightOf } from './row-height.js';
import { columnLetter } from './sheet.js';
import { writeWorkbook } from './write-workbook.js';

export type Look = 'header' | 'example' | 'error' | 'warning' | 'note' | 'plain';
export type WritableValue = string | number | boolean | Date | null;

export interface WritableCell {
  readonly value: WritableValue;
  readonly look?: Look;
  /** Excel's number format. */
  readonly format?: string;
}

export interface WritableSheet {
  readonly name: string;
  readonly rows: readonly (readonly WritableCell[])[];
  readonly widths?: readonly number[];
  readonly frozenRows?: number;
  /** Drop-down lists by column index, below the frozen rows. */
  readonly lists?: ReadonlyMap<number, readonly string[]>;
}

const LAST_ROW = 20_000;
/** What a landscape page holds of letters 8 points high, in characters of the usual font. */
const PAGE_WIDTH = 180;
/** Of a column that nobody has made wider, in characters. */
export const STANDARD_WIDTH = 8;
/** A font without a name is printed with serifs by LibreOffice. */
const FONT = 'Calibri';
export const LOOKS = {
  header: { font: { name: FONT, bold: true }, fill: solid('DDEBF7'), alignment: { wrapText: true, vertical: 'center' } },
  example: { font: { name: FONT, italic: true, color: { rgb: '7F7F7F' } } },
  error: { fill: solid('F8CBAD'), alignment: { wrapText: true, vertical: 'top' } },
  warning: { fill: solid('FFE699'), alignment: { wrapText: true, vertical: 'top' } },
  note: { alignment: { wrapText: true, vertical: 'top' } },
  plain: {},
} as const satisfies Record<Look, object>;

/** Days and numbers on the right of their column would touch the text of the next one. */
const LEFT = { alignment: { horizontal: 'left' } } as const;

/** Landscape A4, one page wide: a sheet that is printed stays readable as a table. */
export const ONE_PAGE_WIDE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** Writes an .xlsx workbook. */
export async function writeSpreadsheet(sheets: readonly WritableSheet[]): Promise<Buffer> {
  const namedRanges = sheets.flatMap((sheet) => {
    const { name, frozenRows = 0, widths = [] } = sheet;
    return frozenRows > 0 ? [printTitles(name, frozenRows, pagesWide(widths) > 1)] : [];
  });
  return Buffer.from(await writeWorkbook({ sheets: sheets.map(librarySheet), namedRanges }));
}

/** The rows that every printed page repeats, and where a table goes over several pages side by side the columns that say what a row is. Named for the whole workbook, because only there a sheet's name is quoted. */
export function printTitles(sheet: string, rows: number, isDivided = false): NonNullable<WriteOptions['namedRanges']>[number] {
  const places = [...(isDivided ? [NAMING_COLUMNS] : []), `$1:$${rows}`];
  return { name: '_xlnm.Print_Titles', range: places.map((place) => rangeOf(sheet, place)).join(','), scope: sheet };
}

/** A school and its class, a person's code and name. */
export const NAMING_COLUMNS = '$A:$B';

/** What a page that fell out of the pile belongs to. */
export const NUMBERED_PAGES = { oddFooter: '&L&A&RСтраница &P из &N' } as const;

/** As many pages beside each other as leave the letters 8 points high. */
export function pagesWide(widths: readonly number[]): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH));
}

/** A place of a sheet whose name may have more than one word. */
export function rangeOf(sheet: string, place: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${place}`;
}

function librarySheet(sheet: WritableSheet) {
  const { name, rows, widths = [], frozenRows = 0, lists = new Map() } = sheet;
  return {
    name,
    rows: rows.map((row) => row.map(({ value }) => value)),
    columns: widths.map((width) => ({ width })),
    cells: dressed(rows),
    ...(frozenRows > 0 && { freezePane: { rows: frozenRows } }),
    pageSetup: { ...ONE_PAGE_WIDE, fitToWidth: pagesWide(widths) },
    headerFooter: NUMBERED_PAGES,
    rowDefs: heightsOf(rows, widths),
    dataValidations: Array.from(lists, ([column, values]: readonly [number, readonly string[]]) => ({
      type: 'list' as const,
      values: [...values],
      allowBlank: true,
      errorStyle: 'warning' as const,
      showErrorMessage: true,
      range: `${columnLetter(column)}${frozenRows + 1}:${columnLetter(column)}${LAST_ROW}`,
    })),
  };
}

/** Of rows with texts that are wrapped: LibreOffice writes them over the rows below unless it is told how high they are. */
function heightsOf(rows: WritableSheet['rows'], widths: readonly number[]): Map<number, { readonly height: number }> {
  const heights = rows.map((row) => {
    const wrapped = row.flatMap(({ value, look = 'plain' }, column) =>
      'alignment' in LOOKS[look] && typeof value === 'string' ? [{ text: value, width: widths[column] ?? STANDARD_WIDTH }] : [],
    );
    return wrapped.length > 0 ? [{ height: heightOf(wrapped) }] : [];
  });
  return new Map(heights.flatMap((found, index) => found.map((height) => [index, height] as const)));
}

function dressed(rows: readonly (readonly WritableCell[])[]): Map<string, Partial<LibraryCell>> {
  const cells = new Map<string, Partial<LibraryCell>>();
  for (const [row, line] of rows.entries())
    for (const [column, { look = 'plain', format }] of line.entries())
      if (look !== 'plain' || format !== undefined)
        cells.set(`${row},${column}`, { style: { ...(format !== undefined && { numFmt: format, ...LEFT }), ...LOOKS[look] } });
  return cells;
}

function solid(rgb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } } as const;
}
