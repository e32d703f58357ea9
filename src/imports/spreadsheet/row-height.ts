const LINE_POINTS = 15;
/** Excel calls a workbook with a higher row damaged. */
const HIGHEST_ROW_POINTS = 409;
/** A letter in the widths of digits. */
const LETTER = 1.1;

/** In points: not every program fits a row to its wrapped text by itself. */
export function heightOf(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) => text.split('\n').reduce((sum, part) => sum + linesOf(part, width / LETTER), 0));
  return Math.min(Math.max(...lines) * LINE_POINTS, HIGHEST_ROW_POINTS);
}

/** How many lines a text takes that breaks between its words only, a longer word within it too. */
function linesOf(text: string, most: number): number {
  let lines = 1;
  let taken = 0;
  for (const { length } of text.split(' ')) {
    const isNext = taken > 0 && taken + 1 + length > most;
    if (isNext) lines += 1;
    taken = isNext || taken === 0 ? length : taken + 1 + length;
    lines += Math.max(0, Math.ceil(taken / most) - 1);
    if (taken > most) taken %= most;
  }
  return lines;
}
