import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { heightOf } from '../imports/spreadsheet/row-height.js';
import { columnLetter } from '../imports/spreadsheet/sheet.js';
import { NUMBERED_PAGES, ONE_PAGE_WIDE, printTitles as titlesOf } from '../imports/spreadsheet/write-spreadsheet.js';

export interface TableColumn<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** A number format of Excel; text when left out. */
  readonly format?: string;
  readonly isCentred?: boolean;
  readonly isHidden?: boolean;
  readonly value: (row: Row) => string | number;
}

export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Rows with the same answer belong together: every other group is shaded. */
  readonly groupOf: (row: Row) => string;
  /** Rows that must catch the eye. */
  readonly isOpen: (row: Row) => boolean;
}

const FONT = 'Calibri';
const TITLE: CellStyle = { font: { name: FONT, bold: true, size: 13 } };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const HEADER: CellStyle = {
  font: { name: FONT, bold: true },
  fill: solid('DDE6F0'),
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  border: BORDER,
};
const CENTRED = { horizontal: 'center' } as const;
const SHADE = 'F4F7FB';
const OPEN = 'FCE8E6';
const HEADER_ROWS = 2;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

/** A sheet that prints well: landscape A4, one page wide, the title and the header on every page, numbered pages. */
export function tableSheet<Row>(table: Table<Row>): WriteSheet {
  const { name, title, columns, rows } = table;
  const lastRow = rows.length + HEADER_ROWS;
  return {
    name,
    columns: columns.map(({ width, isHidden = false }) => ({ width, ...(isHidden && { hidden: true }) })),
    rows: [[title], columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.value(row)))],
    cells: stylesOf(table),
    rowDefs: new Map(
      [
        heightOf(columns.map(({ title: text, width }) => ({ text, width }))),
        ...rows.map((row) => heightOf(shown(columns, row))),
      ].map((height, index) => [index + HEADER_ROWS - 1, { height }]),
    ),
    freezePane: { rows: HEADER_ROWS },
    autoFilter: { range: `A${HEADER_ROWS}:${columnLetter(columns.length - 1)}${lastRow}` },
    pageSetup: ONE_PAGE_WIDE,
    headerFooter: NUMBERED_PAGES,
  };
}

/** What the cells of a row show, as far as it may need more than one line: days and times are numbers. */
function shown<Row>(columns: readonly TableColumn<Row>[], row: Row) {
  return columns.map(({ width, value, isHidden }) => {
    const text = value(row);
    return { text: isHidden === true || typeof text === 'number' ? '' : text, width };
  });
}

/** The title and the header, on every printed page. */
export function printTitles(sheet: string): NonNullable<WriteOptions['namedRanges']>[number] {
  return titlesOf(sheet, HEADER_ROWS);
}

/** A day as Excel counts days, so that no time zone can move it. */
export function dayCell(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EXCEL_EPOCH) / DAY_MILLISECONDS;
}

export function clockCell(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

function stylesOf<Row>({ columns, rows, groupOf, isOpen }: Table<Row>): Map<string, Partial<Cell>> {
  const styles = new Map<string, Partial<Cell>>([['0,0', { style: TITLE }]]);
  const bands = bandsOf(rows.map(groupOf));
  columns.forEach((column, index) => {
    styles.set(`1,${index}`, { style: HEADER });
    const [plain, shaded, open] = [undefined, SHADE, OPEN].map((colour) => styleOf(column, colour));
    rows.forEach((row, at) => {
      const style = isOpen(row) ? open! : bands[at]! ? shaded! : plain!;
      styles.set(`${at + HEADER_ROWS},${index}`, { style });
    });
  });
  return styles;
}

function styleOf<Row>({ format, isCentred }: TableColumn<Row>, colour: string | undefined): CellStyle {
  const alignment = { vertical: 'top', wrapText: true, ...(isCentred === true && CENTRED) } as const;
  const fill = colour === undefined ? {} : { fill: solid(colour) };
  return { font: { name: FONT }, border: BORDER, alignment, ...fill, ...(format !== undefined && { numFmt: format }) };
}

/** Whether the row stands in a shaded group. */
function bandsOf(groups: readonly string[]): readonly boolean[] {
  let isShaded = true;
  return groups.map((group, index) => {
    if (group !== groups[index - 1]) isShaded = !isShaded;
    return isShaded;
  });
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}
