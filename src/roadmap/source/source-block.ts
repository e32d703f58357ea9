/** A cell of a published table. */
export interface SourceCell {
  readonly text: string;
  /** How many columns it covers. */
  readonly span: number;
  /** All of its text is bold. */
  readonly isBold: boolean;
  /** It is the lower part of a vertically merged cell and repeats its text. */
  readonly isMerged: boolean;
}

export type SourceRow = readonly SourceCell[];

/** What a document is made of, whatever its format: lines of text and tables, in their order. */
export type SourceBlock =
  { readonly kind: 'line'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly SourceRow[] };

export function cellOf(text: string, facts: Partial<Omit<SourceCell, 'text'>> = {}): SourceCell {
  return { text: tidy(text), span: 1, isBold: false, isMerged: false, ...facts };
}

/** Text with single spaces and without empty lines; its line breaks stay. */
export function tidy(text: string): string {
  const lines = text.replaceAll('\u00ad', '').split(/\r\n?|[\n\v]/u);
  return lines
    .map((line) => line.replaceAll(/[^\S\n]+|\u200b/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Text in one line. */
export function inOneLine(text: string): string {
  return tidy(text).replaceAll('\n', ' ');
}
