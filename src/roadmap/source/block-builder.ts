import { cellOf, type SourceBlock, type SourceCell, type SourceRow, tidy } from './source-block.js';

interface CellDraft {
  readonly text: string[];
  readonly bold: string[];
  span: number;
  rows: number;
  continuesAbove: boolean;
}

interface TableDraft {
  readonly rows: CellDraft[][];
  isLayout: boolean;
}

/** Collects the events of a markup parser into lines and tables; a table around a table is page layout. */
export class BlockBuilder {
  readonly blocks: SourceBlock[] = [];
  private readonly tables: TableDraft[] = [];
  private readonly cells: (CellDraft | undefined)[] = [];
  private line = '';

  write(text: string, isBold: boolean): void {
    const cell = this.cell();
    if (cell === undefined) this.line += text;
    else (isBold ? cell.bold : cell.text).push(text);
    if (cell !== undefined && isBold) cell.text.push(text);
  }

  breakLine(): void {
    const cell = this.cell();
    if (cell !== undefined) cell.text.push('\n');
    else this.flushLine();
  }

  openTable(): void {
    this.flushLine();
    const outer = this.tables.at(-1);
    if (outer !== undefined) this.layOut(outer);
    this.tables.push({ rows: [], isLayout: false });
    this.cells.push(undefined);
  }

  closeTable(): void {
    const table = this.tables.pop();
    this.cells.pop();
    if (table === undefined) return;
    if (table.isLayout) this.emitLines(table);
    else if (table.rows.length > 0) this.blocks.push({ kind: 'table', rows: settled(table.rows) });
  }

  openRow(): void {
    this.tables.at(-1)?.rows.push([]);
  }

  openCell(span = 1, rows = 1): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (table.rows.length === 0) table.rows.push([]);
    const cell: CellDraft = { text: [], bold: [], span, rows, continuesAbove: false };
    table.rows.at(-1)?.push(cell);
    this.cells[this.cells.length - 1] = cell;
  }

  closeCell(): void {
    this.cells[this.cells.length - 1] = undefined;
  }

  /** The cell that is open. */
  cell(): CellDraft | undefined {
    return this.cells.at(-1);
  }

  end(): readonly SourceBlock[] {
    while (this.tables.length > 0) this.closeTable();
    this.flushLine();
    return this.blocks;
  }

  private layOut(table: TableDraft): void {
    table.isLayout = true;
    this.emitLines(table);
  }

  private emitLines(table: TableDraft): void {
    for (const cell of table.rows.flat()) {
      for (const line of tidy(cell.text.join('')).split('\n')) if (line !== '') this.blocks.push({ kind: 'line', text: line });
      cell.text.length = 0;
    }
  }

  private flushLine(): void {
    for (const text of tidy(this.line).split('\n')) if (text !== '') this.blocks.push({ kind: 'line', text });
    this.line = '';
  }
}

interface Above {
  readonly cell: SourceCell;
  readonly rowsLeft: number;
}

/** The rows as a person sees them: the lower parts of merged cells stand where they are. */
function settled(rows: readonly (readonly CellDraft[])[]): readonly SourceRow[] {
  let above = new Map<number, Above>();
  return rows.map((drafts) => {
    const below = new Map<number, Above>();
    const row: SourceCell[] = [];
    let column = 0;
    const place = (cell: SourceCell, rowsLeft: number): void => {
      below.set(column, { cell, rowsLeft });
      row.push(cell);
      column += cell.span;
    };
    const placeMerged = (): void => {
      for (let over = above.get(column); over !== undefined && over.rowsLeft > 0; over = above.get(column))
        place({ ...over.cell, isMerged: true }, over.rowsLeft - 1);
    };
    for (const draft of drafts) {
      placeMerged();
      const over = draft.continuesAbove ? above.get(column) : undefined;
      place(over === undefined ? finished(draft) : { ...over.cell, isMerged: true }, draft.rows - 1);
    }
    placeMerged();
    above = below;
    return row;
  });
}

function finished({ text, bold, span }: CellDraft): SourceCell {
  const letters = (pieces: readonly string[]): string => pieces.join('').replaceAll(/\s+/gu, '');
  return cellOf(text.join(''), { span, isBold: letters(bold) !== '' && letters(bold) === letters(text) });
}
