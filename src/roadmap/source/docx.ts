import { Parser } from 'htmlparser2';
import { unpack } from '../../imports/spreadsheet/zip-entry.js';
import { zipDirectory } from '../../imports/spreadsheet/zip-directory.js';
import { BlockBuilder } from './block-builder.js';
import { ListNumbers } from './list-numbers.js';
import type { SourceBlock } from './source-block.js';

const MAIN_PART = 'word/document.xml';
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

/** Whether an archive is a Word document. */
export function isDocx(bytes: Buffer): boolean {
  return zipDirectory(bytes).some(({ name }) => name === MAIN_PART);
}

/** The lines and tables of a Word document as it reads when all changes are accepted; a number that Word counts itself is written out. */
export function docxBlocks(bytes: Buffer): readonly SourceBlock[] {
  const part = zipDirectory(bytes).find(({ name }) => name === MAIN_PART);
  const reader = new DocumentReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { xmlMode: true },
  );
  parser.end(part === undefined ? '' : unpack(bytes, part).toString('utf8'));
  return reader.builder.end();
}

type Attributes = Readonly<Record<string, string>>;

class DocumentReader {
  readonly builder = new BlockBuilder();
  private readonly numbers = new ListNumbers();
  private tables = 0;
  private unseen = 0;
  private isText = false;
  private inRun = false;
  private isBold = false;

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.unseen += 1;
    if (this.unseen > 0) return;
    this.openTable(name, attributes);
    this.openText(name, attributes);
  }

  text(text: string): void {
    if (!this.isText || this.unseen > 0) return;
    this.numbers.seeText(text);
    this.builder.write(text, this.isBold);
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen -= 1;
    else if (this.unseen === 0) this.closeSeen(name);
  }

  /** A table inside a cell is text of that cell. */
  private openTable(name: string, attributes: Attributes): void {
    if (name === 'w:tbl' && ++this.tables === 1) this.builder.openTable();
    if (this.tables !== 1) return;
    if (name === 'w:tr') this.builder.openRow();
    if (name === 'w:tc') this.builder.openCell();
    if (name === 'w:gridBefore') this.builder.openCell(Number(attributes['w:val']) || 1);
    const cell = this.builder.cell();
    if (name === 'w:gridSpan' && cell !== undefined) cell.span = Number(attributes['w:val']) || 1;
    if (name === 'w:vMerge' && cell !== undefined) cell.continuesAbove = attributes['w:val'] !== 'restart';
  }

  private openText(name: string, attributes: Attributes): void {
    const isOn = !['0', 'false', 'none'].includes(attributes['w:val'] ?? '');
    if (name === 'w:p') this.numbers.startParagraph();
    else if (name === 'w:numId') this.numbers.belongTo(attributes['w:val'] ?? '');
    else if (name === 'w:ilvl') this.numbers.standAt(Number(attributes['w:val']) || 0);
    else if (name === 'w:r') [this.inRun, this.isBold] = [true, false];
    else if (name === 'w:b' && this.inRun) this.isBold = isOn;
    else if (name === 'w:t') this.isText = true;
    else if (name === 'w:br' || name === 'w:cr') this.builder.breakLine();
    else if (name === 'w:tab' && this.inRun) this.builder.write(' ', false);
    else if (name === 'w:noBreakHyphen') this.builder.write('-', this.isBold);
  }

  private closeSeen(name: string): void {
    if (name === 'w:t') this.isText = false;
    if (name === 'w:r') this.inRun = false;
    if (name === 'w:p') {
      const number = this.numbers.endParagraph();
      if (number !== null) this.builder.write(number, false);
      this.builder.breakLine();
    }
    if (name === 'w:tc' && this.tables === 1) this.builder.closeCell();
    if (name === 'w:tbl' && --this.tables === 0) this.builder.closeTable();
  }
}
