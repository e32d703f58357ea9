/** A document as the office knows it, before it is Word or PDF: sections of pages, each a column of blocks. */
export interface Paper {
  readonly title: string;
  readonly sections: readonly PaperSection[];
}

export interface PaperSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export type Look = 'title' | 'heading' | 'body' | 'plain' | 'right' | 'small' | 'huge';

export type Block =
  | { readonly kind: 'line'; readonly text: string; readonly look: Look }
  /** Two texts on one line, at both margins: date and number, post and name. */
  | { readonly kind: 'edges'; readonly left: string; readonly right: string }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] };

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

export function table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Block {
  return { kind: 'table', columns, rows };
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

/** A field to be filled in by hand. */
export const BLANK = '____________________';
