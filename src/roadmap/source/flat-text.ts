import { cellOf, type SourceBlock, type SourceCell, tidy } from './source-block.js';

/** `3`, `3.`, `2.1)`: how a row of a plan begins. */
const NUMBER = /^\d+(?:\.\d+)*[.)]?$/u;
const HEADING = /^(?:\*\*|<b>|[IVX]+[.)]|раздел|направлени)/iu;

/** Text in which a table was flattened: a row a line with tabs between cells, or a cell a line that a tab opens. */
export function flatTextBlocks(text: string): readonly SourceBlock[] {
  const lines = withoutQuotes(text)
    .split(/\r\n?|\n/u)
    .flatMap(withoutPipes);
  const tabbed = lines.filter((line) => line.includes('\t'));
  const cellLines = tabbed.filter((line) => /^\t[^\t]*$/u.test(line));
  const reading = new FlatReading(cellLines.length * 2 > tabbed.length);
  for (const line of lines) reading.read(line);
  return reading.end();
}

class FlatReading {
  private readonly blocks: SourceBlock[] = [];
  private readonly rows: SourceCell[][] = [];
  private row: string[] = [];
  private columns = 0;
  private isAfterBlank = false;

  constructor(private readonly hasCellLines: boolean) {}

  read(line: string): void {
    if (!line.includes('\t')) this.readPlain(line);
    else if (this.hasCellLines) this.readCell(line.replace('\t', ''));
    else this.readRow(line.split('\t'));
    this.isAfterBlank = !line.includes('\t') && line.trim() === '';
  }

  end(): readonly SourceBlock[] {
    this.closeRow();
    if (this.rows.length > 0) this.blocks.push({ kind: 'table', rows: this.rows });
    return this.blocks;
  }

  private readPlain(line: string): void {
    if (line.trim() === '') return;
    if (this.rows.length === 0 && this.row.length === 0) this.blocks.push({ kind: 'line', text: cleaned(line).text });
    else if (this.isFull() && (this.isAfterBlank || HEADING.test(line.trim()))) {
      this.closeRow();
      this.rows.push([{ ...cleaned(line), span: this.columns }]);
    } else if (this.row.length > 0) this.row.push(`${this.row.pop()}\n${line}`);
    else this.rows.push([{ ...cleaned(line), span: this.columns }]);
  }

  private readCell(text: string): void {
    const isAlone = this.row.length === 1 && !NUMBER.test(this.row[0]?.trim() ?? '');
    if (this.isAfterBlank && (this.isFull() || isAlone || NUMBER.test(text.trim()))) this.closeRow();
    this.row.push(text);
  }

  private readRow(cells: readonly string[]): void {
    const isRest =
      this.row.length > 0 && this.row.length + cells.length - 1 <= this.columns && isText(cells[0]) && isText(this.row.at(-1));
    if (isRest && NUMBER.test(this.row[0]?.trim() ?? '')) this.row.push(`${this.row.pop()}\n${cells[0]}`, ...cells.slice(1));
    else {
      this.closeRow();
      this.row = [...cells];
      this.columns = Math.max(this.columns, cells.length);
    }
  }

  private isFull(): boolean {
    return this.row.length === 0 || (this.columns > 0 && this.row.length >= this.columns);
  }

  private closeRow(): void {
    if (this.row.length === 0) return;
    this.columns = Math.max(this.columns, this.row.length);
    const isWide = this.row.length === 1 && this.columns > 1;
    this.rows.push(this.row.map((text) => ({ ...cleaned(text), span: isWide ? this.columns : 1 })));
    this.row = [];
  }
}

function isText(cell: string | undefined): boolean {
  const text = cell?.trim() ?? '';
  return text !== '' && !NUMBER.test(text);
}

/** A cell without the marks that were left of its layout. */
function cleaned(text: string): SourceCell {
  const plain = text.replaceAll(/\[bookmark:[^\]]*\]/gu, '').trim();
  const isBold = /^(?:<b>.*<\/b>|\*\*.*\*\*)$/su.test(plain);
  const bare = plain.replaceAll(/<\/?(?:b|i|u|strong|em)>|\*\*/giu, '').replaceAll(/<br\s*\/?>/giu, '\n');
  return cellOf(tidy(bare), { isBold });
}

/** A quoted cell keeps its line breaks as vertical tabs, so that a row stays one line. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/(?<=^|\t)"((?:[^"\t]|"")*)"(?=\t|\r?$)/gmu, (_, inner: string) =>
    inner.replaceAll('""', '"').replaceAll(/\r?\n/gu, '\v'),
  );
}

/** A row of a Markdown table with tabs for its bars; the line under its header says nothing. */
function withoutPipes(line: string): readonly string[] {
  const row = /^\s*\|(.*\|.*)\|\s*$/u.exec(line)?.[1];
  if (row === undefined) return [line];
  return /^[\s|:-]+$/u.test(row) && row.includes('-') ? [] : [row.replaceAll('|', '\t')];
}
