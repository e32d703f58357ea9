import { REPORT_MARKS } from '../../../engine/index.js';
import { bar, drawing, label, type Drawing } from './svg.js';

const CELL = 56;
const LEFT = 110;
const TOP = 64;

/** The school's marks (rows) against the commission's (columns): agreement lies on the diagonal. */
export function matrixChart(matrix: readonly (readonly number[])[]): Drawing {
  const most = Math.max(1, ...matrix.flat());
  const cells = matrix.flatMap((row, i) =>
    row.flatMap((count, j) => {
      const [x, y] = [LEFT + j * CELL, TOP + i * CELL];
      const shade = count === 0 ? '#f4f6f9' : shadeOf(count / most, i === j);
      return [bar(x + 1, y + 1, CELL - 2, CELL - 2, shade), label(x + CELL / 2, y + CELL / 2 + 5, String(count), 'middle')];
    }),
  );
  const names = REPORT_MARKS.flatMap((mark, i) => [
    label(LEFT + i * CELL + CELL / 2, TOP - 8, String(mark), 'middle'),
    label(LEFT - 10, TOP + i * CELL + CELL / 2 + 5, String(mark), 'end'),
  ]);
  const axes = [
    label(LEFT + 2 * CELL, 24, 'отметка комиссии', 'middle'),
    label(20, TOP + 2 * CELL - 4, 'отметка'),
    label(20, TOP + 2 * CELL + 12, 'школы'),
  ];
  return drawing(LEFT + 4 * CELL + 20, TOP + 4 * CELL + 12, 'Отметки школы и комиссии', [...cells, ...names, ...axes]);
}

/** Blue on the diagonal, orange off it, the stronger the more works. */
function shadeOf(share: number, isAgreed: boolean): string {
  const strength = 0.2 + 0.6 * share;
  const [red, green, blue] = isAgreed ? [74, 125, 181] : [214, 120, 50];
  const mixed = [red, green, blue].map((part) => Math.round(255 - (255 - part) * strength));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
