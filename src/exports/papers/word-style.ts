import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { Look } from './paper.js';

/** In twentieths of a point, as Word counts lengths. */
export const MILLIMETRE = 56.7;

export interface WordStyle {
  /** In half-points. */
  readonly size: number;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly isBold?: boolean;
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  /** Not the last on its page. */
  readonly keepNext?: boolean;
}

export const STYLES: Readonly<Record<Look, WordStyle>> = {
  huge: { size: 56, alignment: AlignmentType.CENTER, isBold: true, before: 240, after: 240 },
  title: { size: 28, alignment: AlignmentType.CENTER, isBold: true, before: 120, after: 120, keepNext: true },
  heading: { size: 26, alignment: AlignmentType.LEFT, isBold: true, before: 160, after: 80, keepNext: true },
  body: { size: 26, alignment: AlignmentType.JUSTIFIED, firstLine: 709, after: 60 },
  plain: { size: 26, alignment: AlignmentType.LEFT, after: 60 },
  right: { size: 24, alignment: AlignmentType.RIGHT, keepNext: true },
  small: { size: 20, alignment: AlignmentType.LEFT },
};

export const CELL_STYLE: WordStyle = { size: 18, alignment: AlignmentType.LEFT };
export const HEADER_STYLE: WordStyle = { size: 18, alignment: AlignmentType.CENTER, isBold: true, keepNext: true };

/** A text of one look; its line breaks stay. */
export function paragraphOf(text: string, style: WordStyle): Paragraph {
  const { size, alignment, isBold = false, firstLine = 0, before = 0, after = 0, keepNext = false } = style;
  const runs = text.split('\n').map((part, index) => new TextRun({ text: part, size, bold: isBold, break: Math.min(index, 1) }));
  return new Paragraph({
    alignment,
    keepNext,
    keepLines: keepNext,
    spacing: { before, after },
    indent: { firstLine },
    children: runs,
  });
}
