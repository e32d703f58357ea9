import { REPORT_MARKS, type CountBounds, type GroupFigures, type RecheckReport, type ReportGroup } from '../../engine/index.js';
import { decimal, probability, share } from './figures-text.js';
import type { ReportHeading } from './heading.js';

/** A column of the table of schools and subjects: on the page, in the workbook and in the document alike. */
export interface SummaryColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Numbers and their like: at an edge they would touch the texts of the next column. */
  readonly isCentred?: boolean;
  readonly value: (row: SummaryRow) => string | number;
}

export interface SummaryRow {
  readonly number: number;
  readonly school: string;
  readonly subject: string;
  readonly group: ReportGroup;
  readonly isNamed: boolean;
}

const HIDDEN = '< 10';

const figure = (title: string, width: number, value: (figures: GroupFigures) => string | number): SummaryColumn => ({
  title,
  width,
  isCentred: true,
  value: ({ group }) => (group.figures === null ? HIDDEN : value(group.figures)),
});

const NAMES: readonly SummaryColumn[] = [
  { title: '№', width: 5, isCentred: true, value: ({ number }) => number },
  { title: 'Школа', width: 22, value: ({ school }) => school },
  { title: 'Предмет', width: 16, value: ({ subject }) => subject },
];

export const summaryColumns: readonly SummaryColumn[] = [
  ...NAMES,
  { title: 'Отобрано', width: 10, isCentred: true, value: ({ group }) => group.sampled },
  { title: 'Проверено', width: 11, isCentred: true, value: ({ group }) => group.checked },
  { title: 'Не найдено', width: 9, isCentred: true, value: ({ group }) => group.missing },
  figure('Подтверждено', 15, ({ agreed }) => agreed),
  figure('Школа выше', 8, ({ raised }) => raised),
  figure('Школа ниже', 8, ({ lowered }) => lowered),
  figure('Средняя разница', 10, ({ meanDifference }) => decimal(meanDifference)),
  figure('Наибольшая', 13, ({ largestDifference }) => decimal(largestDifference, 0)),
  figure('Неверно во всём списке: как найдено', 13, ({ bounds }) => between(bounds.asFound)),
  figure('То же: худший случай', 13, ({ bounds }) => between(bounds.worstCase)),
  figure('Критерий знаков (все разницы), p', 11, ({ signP }) => probability(signP)),
  figure('Уилкоксон, p', 12, ({ wilcoxonP }) => probability(wilcoxonP)),
  { title: 'Возможный признак', width: 12, value: ({ isNamed }) => (isNamed ? 'требует анализа' : '') },
];

/** How a school's marks and the commission's agree, beside the counts: intervals, coefficients, and where they part. */
export const agreementColumns: readonly SummaryColumn[] = [
  ...NAMES,
  figure('Средняя разница, интервал 95 %', 20, ({ paired }) => interval(paired)),
  figure('Каппа с квадратичными весами', 14, ({ agreement }) => decimal(agreement.quadratic)),
  figure('AC1 Гвета', 11, ({ agreement }) => decimal(agreement.gwetAc1)),
  figure('Отметки, которые изменились: школа → комиссия', 34, ({ matrix }) => changedMarks(matrix)),
  figure('Задания с наибольшим расхождением', 40, ({ tasks }) => worstTasks(tasks)),
];

/** The whole mark matrix of each school × subject, one column for each pair of marks. */
export const matrixColumns: readonly SummaryColumn[] = [
  ...NAMES,
  ...REPORT_MARKS.flatMap((school, i) =>
    REPORT_MARKS.map((commission, j) => figure(`${school} → ${commission}`, 8, ({ matrix }) => matrix[i]![j]!)),
  ),
];

/** One row for each school × subject, in the order of the report, by which its charts are numbered too. */
export function summaryRows({ groups, named }: RecheckReport, heading: ReportHeading): readonly SummaryRow[] {
  return groups.map((group, i) => ({
    number: i + 1,
    school: heading.schoolName(group.school ?? ''),
    subject: heading.subjectName(group.subject ?? ''),
    group,
    isNamed: named.some(({ school, subject }) => school === group.school && subject === group.subject),
  }));
}

function interval(paired: GroupFigures['paired']): string {
  if (paired === null) return '–';
  const [low, high] = paired.interval95;
  return `${decimal(low)} … ${decimal(high)}`;
}

function changedMarks(matrix: GroupFigures['matrix']): string {
  const changed = REPORT_MARKS.flatMap((school, i) =>
    REPORT_MARKS.flatMap((commission, j) =>
      i === j || matrix[i]![j] === 0 ? [] : [`${school} → ${commission}: ${matrix[i]![j]}`],
    ),
  );
  return changed.length === 0 ? 'нет' : changed.join('; ');
}

const TASKS_SHOWN = 3;

function worstTasks(tasks: GroupFigures['tasks']): string {
  const worst = tasks.slice(0, TASKS_SHOWN).map(({ task, works, differing }) => `${task}: ${share(differing, works)}`);
  return worst.length === 0 ? 'нет' : worst.join('; ');
}

function between({ atLeast, atMost, works }: CountBounds): string {
  return `${atLeast}–${atMost} из ${works}`;
}
