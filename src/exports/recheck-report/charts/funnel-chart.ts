import type { Funnel, FunnelLimit, RecheckReport } from '../../../engine/index.js';
import { labelPlaces } from '../../../drawing/label-places.js';
import { sharedDots } from '../../../drawing/shared-dots.js';
import { COLOURS, dot, drawing, FAINT, INK, label, line, path, type Drawing } from './svg.js';

const WIDTH = 760;
const HEIGHT = 380;
const BOX = { left: 60, right: 24, top: 50, bottom: 52 };

interface Scale {
  readonly x: (checked: number) => number;
  readonly y: (share: number) => number;
}

/** Share of mis-marked works against the number of works checked; beyond the lines chance is an unlikely explanation. Points are numbered as in the table. */
export function funnelChart({ funnel, groups, named }: Pick<RecheckReport, 'funnel' | 'groups' | 'named'>): Drawing {
  const scale = scaleOf(funnel);
  const isNamed = (school: string, subject: string) => named.some((pair) => pair.school === school && pair.subject === subject);
  const dots = sharedDots(
    funnel.points,
    ({ checked, share }) => ({ x: scale.x(checked), y: scale.y(share) }),
    ({ school, subject }) => 1 + groups.findIndex((group) => group.school === school && group.subject === subject),
  );
  return drawing(WIDTH, HEIGHT, 'Доля неверно оценённых работ и пределы случайности', [
    ...axes(funnel, scale),
    ...limitLines(funnel.limits, scale),
    ...dots.map(({ x, y, points }) =>
      dot(x, y, points.some(({ school, subject }) => isNamed(school, subject)) ? COLOURS.raised : COLOURS.agreed),
    ),
    ...labelPlaces(dots).map(({ x, y, text }) => label(x, y, text)),
  ]);
}

function scaleOf({ points, limits, centre }: Funnel): Scale {
  const sizes = limits.map(({ checked }) => checked);
  const [least, most] = [Math.min(...sizes, 10) - 2, Math.max(...sizes, 20) + 4];
  const highest = Math.min(1, Math.max(centre, ...points.map(({ share }) => share), ...limits.map(({ outer }) => outer[1])) + 0.05);
  const [width, height] = [WIDTH - BOX.left - BOX.right, HEIGHT - BOX.top - BOX.bottom];
  return {
    x: (checked) => BOX.left + ((checked - least) / (most - least)) * width,
    y: (share) => HEIGHT - BOX.bottom - (share / highest) * height,
  };
}

function axes({ centre, limits }: Funnel, { x, y }: Scale): readonly string[] {
  const [left, right, floor] = [BOX.left, WIDTH - BOX.right, HEIGHT - BOX.bottom];
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].filter((share) => y(share) >= BOX.top);
  const sizes = limits.map(({ checked }) => checked);
  const spaced = sizes.filter((size, i) => i === 0 || x(size) - x(sizes[i - 1]!) > 22);
  return [
    ...shares.flatMap((share) => [
      line([left, y(share)], [right, y(share)], ' stroke-opacity="0.25"'),
      label(left - 8, y(share) + 4, `${Math.round(share * 100)} %`, 'end'),
    ]),
    line([left, y(centre)], [right, y(centre)], ' stroke-width="1.5"'),
    ...spaced.map((size) => label(x(size), floor + 18, String(size), 'middle')),
    label((left + right) / 2, HEIGHT - 10, 'проверено работ', 'middle'),
    label(left, 18, 'доля неверно оценённых; толстая линия – по всем проверенным работам'),
    label(left, 36, 'между пунктирными линиями – 95 % случайных выборок, между сплошными – 99,8 %'),
  ];
}

function limitLines(limits: readonly FunnelLimit[], { x, y }: Scale): readonly string[] {
  const lineOf = (value: (limit: FunnelLimit) => number, more: string) =>
    path(
      limits.map((limit) => [x(limit.checked), y(value(limit))] as const),
      more,
    );
  const single = limits.length === 1;
  const inner = ` stroke="${FAINT}" stroke-dasharray="5 4"`;
  const outer = ` stroke="${INK}" stroke-opacity="0.6"`;
  if (single)
    return limits.flatMap((limit) =>
      [...limit.inner, ...limit.outer].map((share) => line([x(limit.checked) - 14, y(share)], [x(limit.checked) + 14, y(share)])),
    );
  return [
    lineOf(({ inner: [low] }) => low, inner),
    lineOf(({ inner: [, high] }) => high, inner),
    lineOf(({ outer: [low] }) => low, outer),
    lineOf(({ outer: [, high] }) => high, outer),
  ];
}
