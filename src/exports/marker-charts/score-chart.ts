import { bar, COLOURS, drawing, INK, label, line, path, type Drawing } from '../recheck-report/charts/svg.js';

const WIDTH = 760;
const HEIGHT = 340;
const BOX = { left: 52, right: 16, top: 58, bottom: 48 };
const MARKS = ['3', '4', '5'] as const;
const MOST_TICKS = 20;

export interface ScoreFacts {
  readonly school: string;
  readonly paper: string;
  /** How many had each score, from 0 up. */
  readonly scores: readonly number[];
  /** The share of each score in the other schools; empty when there are too few. */
  readonly reference: readonly number[];
  /** The least score of the marks 3, 4 and 5. */
  readonly boundaries: readonly number[];
}

/** The scores of one school as bars, those of the other schools as a line, and where the official boundaries stand. */
export function scoreChart({ school, paper, scores, reference, boundaries }: ScoreFacts): Drawing {
  const pupils = scores.reduce((sum, count) => sum + count, 0);
  const shares = scores.map((count) => count / pupils);
  const highest = Math.max(...shares, ...reference, 0.05) * 1.08;
  const step = (WIDTH - BOX.left - BOX.right) / scores.length;
  const floor = HEIGHT - BOX.bottom;
  const x = (score: number) => BOX.left + score * step;
  const y = (share: number) => floor - (share / highest) * (floor - BOX.top);
  const every = Math.max(1, Math.ceil(scores.length / MOST_TICKS));
  const bars = shares.map((share, score) => bar(x(score) + step * 0.12, y(share), step * 0.76, floor - y(share), COLOURS.agreed));
  const others = path(
    reference.map((share, score) => [x(score) + step / 2, y(share)] as const),
    ` stroke="${INK}" stroke-width="1.5"`,
  );
  const limits = boundaries.flatMap((boundary, index) => [
    line([x(boundary), BOX.top - 6], [x(boundary), floor], ` stroke-dasharray="5 4"`),
    label(x(boundary) + 4, BOX.top + 6, `«${MARKS[index]}»`, 'start', ` fill="${COLOURS.raised}" font-weight="bold"`),
  ]);
  const ticks = scores.flatMap((_, score) =>
    score % every === 0 ? [label(x(score) + step / 2, floor + 18, String(score), 'middle')] : [],
  );
  const shareTicks = [0.25, 0.5, 0.75, 1]
    .map((part) => part * highest)
    .flatMap((share) => [
      line([BOX.left, y(share)], [WIDTH - BOX.right, y(share)], ' stroke-opacity="0.2"'),
      label(BOX.left - 6, y(share) + 4, `${(share * 100).toFixed(0)} %`, 'end'),
    ]);
  return drawing(WIDTH, HEIGHT, `Распределение первичных баллов: ${school}, ${paper}`, [
    label(BOX.left, 18, `${school}, ${paper}: участников ${pupils}`, 'start', ' font-weight="bold"'),
    label(
      BOX.left,
      38,
      reference.length > 0
        ? 'столбцы – школа, линия – остальные школы; пунктир – официальные границы отметок'
        : 'столбцы – школа; пунктир – официальные границы отметок',
    ),
    ...shareTicks,
    ...bars,
    others,
    ...limits,
    ...ticks,
    label((BOX.left + WIDTH - BOX.right) / 2, HEIGHT - 10, 'первичный балл', 'middle'),
  ]);
}
