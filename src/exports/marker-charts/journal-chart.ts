import { bar, COLOURS, drawing, label, type Drawing } from '../recheck-report/charts/svg.js';

const WIDTH = 760;
const ROW = 34;
const TOP = 64;
const LEFT = 210;
const RIGHT = 20;
const PARTS = [
  ['lowered', 'понизили'],
  ['confirmed', 'подтвердили'],
  ['raised', 'повысили'],
] as const;
const FILL = { lowered: COLOURS.lowered, confirmed: COLOURS.agreed, raised: COLOURS.raised } as const;

/** Shares of one, in the order lowered, confirmed, raised. */
export interface JournalLine {
  readonly name: string;
  readonly lowered: number;
  readonly confirmed: number;
  readonly raised: number;
}

/** How the marks of the work stand to those of the journal, in the school and where there is something to compare with. */
export function journalChart(title: string, lines: readonly JournalLine[]): Drawing {
  const legend = PARTS.flatMap(([part, text], index) => [
    bar(LEFT + index * 140, 32, 12, 12, FILL[part]),
    label(LEFT + 18 + index * 140, 43, text),
  ]);
  return drawing(WIDTH, TOP + lines.length * ROW + 10, title, [
    label(16, 18, title, 'start', ' font-weight="bold"'),
    ...legend,
    ...lines.flatMap((each, index) => rowOf(each, TOP + index * ROW)),
  ]);
}

function rowOf(each: JournalLine, y: number): readonly string[] {
  let x = LEFT;
  const bars = PARTS.flatMap(([part]) => {
    const width = each[part] * (WIDTH - LEFT - RIGHT);
    const text =
      width < 40
        ? ''
        : label(
            x + width / 2,
            y + 18,
            `${(each[part] * 100).toFixed(0)} %`,
            'middle',
            part === 'confirmed' ? '' : ' fill="#ffffff"',
          );
    const drawn = [bar(x, y + 3, width, ROW - 10, FILL[part]), text];
    x += width;
    return drawn;
  });
  const name = each.name.length > 28 ? `${each.name.slice(0, 27)}…` : each.name;
  return [label(LEFT - 8, y + 19, name, 'end'), ...bars];
}
