import { labelPlaces } from '../../drawing/label-places.js';
import { sharedDots } from '../../drawing/shared-dots.js';
import { COLOURS, dot, drawing, FAINT, INK, label, line, path, type Drawing } from '../recheck-report/charts/svg.js';

const WIDTH = 760;
const HEIGHT = 400;
const BOX = { left: 56, right: 24, top: 62, bottom: 50 };
const INNER = 1.96;
const OUTER = 3.09;
const LEAST_HEIGHT = 1;

/** A school as the funnel sees it: its place in the table, its size and how far its mean lies from all, in standard deviations. */
export interface MeanPoint {
  readonly number: number;
  readonly pupils: number;
  readonly shift: number;
}

/** Means of schools against their size, with the limits that chance alone would keep to; points are numbered as in the table. */
export function meansFunnel(paper: string, points: readonly MeanPoint[]): Drawing {
  const most = Math.max(...points.map(({ pupils }) => pupils), 30) + 5;
  const highest = Math.max(LEAST_HEIGHT, ...points.map(({ shift }) => Math.abs(shift))) * 1.1;
  const [left, right, top, floor] = [BOX.left, WIDTH - BOX.right, BOX.top, HEIGHT - BOX.bottom];
  const x = (pupils: number) => left + (pupils / most) * (right - left);
  const y = (shift: number) => (top + floor) / 2 - (shift / highest) * ((floor - top) / 2);
  const sizes = Array.from({ length: 60 }, (_, index) => 5 + ((most - 5) * index) / 59);
  const limit = (z: number, more: string) =>
    [1, -1].map((sign) =>
      path(
        sizes.flatMap((size) => (z / Math.sqrt(size) <= highest ? [[x(size), y((sign * z) / Math.sqrt(size))] as const] : [])),
        more,
      ),
    );
  const isOutside = ({ pupils, shift }: MeanPoint) => Math.abs(shift) > OUTER / Math.sqrt(pupils);
  const dots = sharedDots(
    points,
    ({ pupils, shift }) => ({ x: x(pupils), y: y(shift) }),
    ({ number }) => number,
  );
  const ticks = [-1, -0.5, 0, 0.5, 1].filter((shift) => Math.abs(shift) <= highest);
  const step = most > 120 ? 50 : 20;
  const sizeTicks = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
  return drawing(WIDTH, HEIGHT, `Средние баллы школ и пределы случайности: ${paper}`, [
    label(left, 18, `Средний балл школы: ${paper}`, 'start', ' font-weight="bold"'),
    label(left, 36, 'отклонение от общего среднего в стандартных отклонениях; номера точек – как в таблице'),
    label(left, 52, 'между пунктирными линиями – 95 % случайных отклонений, между сплошными – 99,8 %'),
    ...ticks.flatMap((shift) => [
      line([left, y(shift)], [right, y(shift)], shift === 0 ? ' stroke-width="1.5"' : ' stroke-opacity="0.25"'),
      label(left - 8, y(shift) + 4, String(shift).replace('.', ',').replace('-', '−'), 'end'),
    ]),
    ...limit(INNER, ` stroke="${FAINT}" stroke-dasharray="5 4"`),
    ...limit(OUTER, ` stroke="${INK}" stroke-opacity="0.6"`),
    ...dots.map((each) => dot(each.x, each.y, each.points.some(isOutside) ? COLOURS.raised : COLOURS.agreed)),
    ...labelPlaces(dots).map((at) => label(at.x, at.y, at.text)),
    ...sizeTicks.map((size) => label(x(size), floor + 18, String(size), 'middle')),
    label((left + right) / 2, HEIGHT - 10, 'участников', 'middle'),
  ]);
}
