import type { ReportGroup } from '../../../engine/index.js';
import type { ReportHeading } from '../heading.js';
import { bar, COLOURS, drawing, FAINT, label, type Drawing } from './svg.js';

const WIDTH = 760;
const ROW = 22;
const TOP = 34;
const LEFT = 300;
const RIGHT = 60;
const LEGEND_LEFT = 200;
const LEGEND_STEP = 185;
const LEGEND = [
  ['agreed', 'подтверждено'],
  ['raised', 'школа поставила выше'],
  ['lowered', 'школа поставила ниже'],
] as const;

/** What became of the checked works, one bar for each school × subject, in the order of the table and numbered as there. */
export function outcomeChart(groups: readonly ReportGroup[], firstNumber: number, heading: ReportHeading): Drawing {
  const legend = LEGEND.flatMap(([outcome, text], i) => [
    bar(LEGEND_LEFT + i * LEGEND_STEP, 8, 12, 12, COLOURS[outcome]),
    label(LEGEND_LEFT + 17 + i * LEGEND_STEP, 19, text),
  ]);
  const rows = groups.flatMap((group, i) => rowOf(group, firstNumber + i, TOP + i * ROW, heading));
  return drawing(WIDTH, TOP + groups.length * ROW + 8, 'Итоги перепроверки по школам и предметам', [...legend, ...rows]);
}

function rowOf(group: ReportGroup, number: number, y: number, heading: ReportHeading): readonly string[] {
  const { school, subject, checked, figures } = group;
  const name = `${number}. ${heading.schoolName(school ?? '')}, ${heading.subjectName(subject ?? '')}`;
  const shown = name.length > 42 ? `${name.slice(0, 41)}…` : name;
  const text = label(LEFT - 8, y + 14, shown, 'end');
  if (figures === null) return [text, label(LEFT, y + 14, 'проверено меньше 10 работ', 'start', ` fill="${FAINT}"`)];
  const scale = (WIDTH - LEFT - RIGHT) / checked;
  let x = LEFT;
  const bars = LEGEND.map(([outcome]) => {
    const width = figures[outcome] * scale;
    const drawn = bar(x, y + 3, width, ROW - 7, COLOURS[outcome]);
    x += width;
    return drawn;
  });
  return [text, ...bars, label(WIDTH - RIGHT + 8, y + 14, String(checked))];
}
