import type { WriteSheet } from 'hucre/xlsx';
import { REPORT_MARKS, type GroupFigures, type RecheckReport, type TaskDisagreement } from '../../engine/index.js';
import { writeWorkbook } from '../../imports/spreadsheet/write-workbook.js';
import { printTitles, tableSheet, type TableColumn } from '../table-sheet.js';
import { decimal, share } from './figures-text.js';
import { CAVEAT, type ReportHeading } from './heading.js';
import { commissionSentences, reportSentences, sourceLines } from './report-sentences.js';
import {
  agreementColumns,
  matrixColumns,
  summaryColumns,
  summaryRows,
  type SummaryColumn,
  type SummaryRow,
} from './summary-table.js';

type Line = readonly [name: string, value: string | number];

/** The report as a workbook: in sentences, by school × subject, by task, and the commission itself. */
export async function recheckReportWorkbook(report: RecheckReport, heading: ReportHeading): Promise<Uint8Array> {
  const title = `${heading.municipality}. ${heading.campaign}. ${heading.procedure}`;
  const lines = (
    name: string,
    rows: readonly Line[],
    value: Omit<TableColumn<Line>, 'title' | 'value'> = { width: 90 },
  ): WriteSheet =>
    tableSheet<Line>({
      name,
      title,
      columns: [
        { title: 'Показатель', width: 44, value: ([text]) => text },
        { ...value, title: 'Значение', value: ([, said]) => said },
      ],
      rows,
      groupOf: ([text]) => text,
      isOpen: () => false,
    });
  const bySchool = (name: string, columns: readonly SummaryColumn[]): WriteSheet =>
    tableSheet<SummaryRow>({
      name,
      title,
      columns,
      rows: summaryRows(report, heading),
      groupOf: ({ school }) => school,
      isOpen: ({ isNamed }) => isNamed,
    });
  const sheets = [
    lines('Итог', summaryLines(report, heading)),
    bySchool('Школы и предметы', summaryColumns),
    bySchool('Согласие', agreementColumns),
    bySchool('Отметки по школам', matrixColumns),
    lines('Отметки', matrixLines(report.municipality.figures), { width: 16, isCentred: true }),
    lines(
      'Задания',
      (report.municipality.figures?.tasks ?? []).map((task) => taskLine(task, heading)),
    ),
    lines('Комиссия', commissionLines(report)),
  ];
  return writeWorkbook({ sheets, namedRanges: sheets.map(({ name }) => printTitles(name)), properties: { title } });
}

function summaryLines(report: RecheckReport, heading: ReportHeading): readonly Line[] {
  return [
    ...sourceLines(report, heading).map((line, i): Line => [`Источник ${i + 1}`, line]),
    ['Составлен', heading.madeOn],
    ...reportSentences(report, heading).map((sentence, i): Line => [`Вывод ${i + 1}`, sentence]),
    ['Как читать', CAVEAT],
  ];
}

function matrixLines(figures: GroupFigures | null): readonly Line[] {
  return REPORT_MARKS.flatMap((school, i) =>
    REPORT_MARKS.map((commission, j): Line => [`школа ${school}, комиссия ${commission}`, figures?.matrix[i]![j] ?? '–']),
  );
}

function taskLine({ subject, task, works, differing, meanDifference }: TaskDisagreement, heading: ReportHeading): Line {
  const name = `${heading.subjectName(subject)}, задание ${task}`;
  return [name, `расходятся ${differing} из ${works} (${share(differing, works)}), в среднем ${decimal(meanDifference)}`];
}

function commissionLines(report: RecheckReport): readonly Line[] {
  return [
    ...commissionSentences(report).map((sentence, i): Line => [`Надёжность ${i + 1}`, sentence]),
    ...report.commission.experts.map(({ expert, works, exact, meanError }): Line => [
      `Эксперт ${expert}`,
      `контрольных ${works}, точно ${exact}, средняя ошибка ${decimal(meanError)}`,
    ]),
  ];
}
