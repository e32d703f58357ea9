/** A document as the office knows it, before it is Word or PDF: sections of pages, each a column of blocks. */
export interface Paper {
  readonly title: string;
  readonly sections: readonly PaperSection[];
  /** Each section goes its own way (a certificate, an act): its pages bear no numbers. */
  readonly isLoose?: true;
}

export interface PaperSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export type Look = 'title' | 'heading' | 'body' | 'plain' | 'right' | 'small' | 'huge';

export type Block =
  | { readonly kind: 'line'; readonly text: string; readonly look: Look }
  /** Two texts on one line, at both margins: date and number. */
  | { readonly kind: 'edges'; readonly left: string; readonly right: string }
  /** Who signs, a line to sign on, and the name; a line for the name too where it is not known. */
  | { readonly kind: 'signature'; readonly left: string; readonly name: string }
  /** Lines to write on. */
  | { readonly kind: 'ruled'; readonly lines: number }
  | PaperTable;

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Whose table it is: above the header, on each page of it. */
  readonly caption?: string;
  /** The least height of a row: room for handwriting. */
  readonly rowMillimetres?: number;
}

export interface PaperColumn {
  readonly title: string;
  /** Its part of the page's width. */
  readonly share: number;
  readonly isCentred?: boolean;
}

export function line(text: string, look: Look = 'plain'): Block {
  return { kind: 'line', text, look };
}

export function edges(left: string, right: string): Block {
  return { kind: 'edges', left, right };
}

/** Initials stay on one line with the surname. */
export function signature(left: string, name = ''): Block {
  return { kind: 'signature', left, name: name.replaceAll(/(?<=\p{Lu}\.) /gu, '\u00A0') };
}

export function table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[], rowMillimetres?: number): PaperTable {
  return { kind: 'table', columns, rows, ...(rowMillimetres !== undefined && { rowMillimetres }) };
}

/** A column whose values are short and stand in the middle. */
export function narrow(title: string, share: number): PaperColumn {
  return { title, share, isCentred: true };
}

export function wide(title: string, share: number): PaperColumn {
  return { title, share };
}

/** A table whose columns have no titles is a form and has no header. */
export function isHeaded(columns: readonly PaperColumn[]): boolean {
  return columns.some(({ title }) => title !== '');
}

/** Rows numbered from 1 in their first column. */
export function numbered(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row, index) => [String(index + 1), ...row]);
}

export const NUMBER = narrow('№', 1.5);

/** How many rows of a table go to the next page with what follows it. */
export const ROWS_WITH_TAIL = 2;

export interface SectionParts {
  readonly head: readonly Block[];
  /** The last table, if anything follows it. */
  readonly table: PaperTable | null;
  /** What must not stand alone on a page without rows of the table: signatures. */
  readonly tail: readonly Block[];
}

/** A section by what has to stay together when it is cut into pages. */
export function partsOf({ blocks }: PaperSection): SectionParts {
  const at = blocks.findLastIndex(({ kind }) => kind === 'table');
  const last = blocks[at];
  if (last?.kind !== 'table' || at === blocks.length - 1) return { head: blocks, table: null, tail: [] };
  return { head: blocks.slice(0, at), table: last, tail: blocks.slice(at + 1) };
}
