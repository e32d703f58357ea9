const LINE_POINTS = 15;
/** Excel calls a workbook with a higher row damaged. */
const HIGHEST_ROW_POINTS = 409;
/** In the widths of digits, which Russian letters take too, on the average and with their blanks. */
const CAPITAL = 1.25;

/** Of the font that Excel begins with, in points. */
const FONT_POINTS = 11;

export interface WrappedText {
  readonly text: string;
  /** In characters of the usual font. */
  readonly width: number;
  readonly fontPoints?: number;
}

/** In points: not every program fits a row to its wrapped text by itself. */
export function heightOf(cells: readonly WrappedText[]): number {
  const heights = cells.map(({ text, width, fontPoints = FONT_POINTS }) => {
    const size = fontPoints / FONT_POINTS;
    const lines = text.split('\n').reduce((sum, part) => sum + linesOf(part, width / size), 0);
    return lines * LINE_POINTS * size;
  });
  return Math.min(Math.max(...heights), HIGHEST_ROW_POINTS);
}

/** How many lines a text takes that breaks between its words only, a longer word within it too. */
function linesOf(text: string, most: number): number {
  let lines = 1;
  let taken = 0;
  for (const word of text.split(' ')) {
    const width = widthOf(word);
    const isNext = taken > 0 && taken + 1 + width > most;
    if (isNext) lines += 1;
    taken = isNext || taken === 0 ? width : taken + 1 + width;
    lines += Math.max(0, Math.ceil(taken / most) - 1);
    if (taken > most) taken %= most;
  }
  return lines;
}

function widthOf(word: string): number {
  return word.length + (word.match(/\p{Lu}/gu)?.length ?? 0) * (CAPITAL - 1);
}
