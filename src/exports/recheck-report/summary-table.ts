import type { CountBounds, GroupFigures, RecheckReport, ReportGroup } from '../../engine/index.js';
import { decimal, probability } from './figures-text.js';
import type { ReportHeading } from './heading.js';

/** A column of the table of schools and subjects: on the page, in the workbook and in the document alike. */
export interface SummaryColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
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
  value: ({ group }) => (group.figures === null ? HIDDEN : value(group.figures)),
});

export const summaryColumns: readonly SummaryColumn[] = [
  { title: '№', width: 8, value: ({ number }) => number },
  { title: 'Школа', width: 26, value: ({ school }) => school },
  { title: 'Предмет', width: 18, value: ({ subject }) => subject },
  { title: 'Отобрано', width: 12, value: ({ group }) => group.sampled },
  { title: 'Проверено', width: 13, value: ({ group }) => group.checked },
  { title: 'Не найдено', width: 12, value: ({ group }) => group.missing },
  figure('Подтверждено', 16, ({ agreed }) => agreed),
  figure('Школа выше', 11, ({ raised }) => raised),
  figure('Школа ниже', 11, ({ lowered }) => lowered),
  figure('Средняя разница', 12, ({ meanDifference }) => decimal(meanDifference)),
  figure('Наибольшая', 15, ({ largestDifference }) => decimal(largestDifference, 0)),
  figure('Неверно во всём списке: как найдено', 16, ({ bounds }) => between(bounds.asFound)),
  figure('То же: худший случай', 16, ({ bounds }) => between(bounds.worstCase)),
  figure('Знаки, p', 11, ({ signP }) => probability(signP)),
  figure('Уилкоксон, p', 13, ({ wilcoxonP }) => probability(wilcoxonP)),
  { title: 'Возможный признак', width: 16, value: ({ isNamed }) => (isNamed ? 'требует анализа' : '') },
];

/** One row for each school × subject, in the order of names. */
export function summaryRows({ groups, named }: RecheckReport, heading: ReportHeading): readonly SummaryRow[] {
  return groups.map((group, i) => ({
    number: i + 1,
    school: heading.schoolName(group.school ?? ''),
    subject: heading.subjectName(group.subject ?? ''),
    group,
    isNamed: named.some(({ school, subject }) => school === group.school && subject === group.subject),
  }));
}

function between({ atLeast, atMost, works }: CountBounds): string {
  return `${atLeast}–${atMost} из ${works}`;
}
