import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';

export interface TableColumn<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** A number format of Excel; text when left out. */
  readonly format?: string;
  readonly value: (row: Row) => string | number;
}

export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

const TITLE: CellStyle = { font: { bold: true, size: 13 } };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
  alignment: { vertical: 'center', wrapText: true },
  border: BORDER,
};
const HEADER_ROWS = 2;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

/** A sheet that prints well: landscape A4, one page wide, the title and the header on every page, numbered pages. */
export function tableSheet<Row>({ name, title, columns, rows }: Table<Row>): WriteSheet {
  const lastRow = rows.length + HEADER_ROWS;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [[title], columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.value(row)))],
    cells: stylesOf(columns, rows.length),
    freezePane: { rows: HEADER_ROWS },
    autoFilter: { range: `A${HEADER_ROWS}:${columnLetter(columns.length)}${lastRow}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$2',
    },
    headerFooter: { oddFooter: '&L&A&RСтраница &P из &N' },
  };
}

/** A day as Excel counts days, so that no time zone can move it. */
export function dayCell(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EXCEL_EPOCH) / DAY_MILLISECONDS;
}

export function clockCell(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

function stylesOf<Row>(columns: readonly TableColumn<Row>[], rowCount: number): Map<string, Partial<Cell>> {
  const styles = new Map<string, Partial<Cell>>([['0,0', { style: TITLE }]]);
  columns.forEach(({ format }, column) => {
    const style: CellStyle = { border: BORDER, alignment: { vertical: 'top', wrapText: true }, ...(format && { numFmt: format }) };
    styles.set(`1,${column}`, { style: HEADER });
    for (let row = 0; row < rowCount; row += 1) styles.set(`${row + HEADER_ROWS},${column}`, { style });
  });
  return styles;
}

function columnLetter(count: number): string {
  return String.fromCodePoint('A'.codePointAt(0)! + count - 1);
}
