import { line, narrow, table, wide, type Paper } from '../exports/papers/paper.js';
import { shortDate } from '../exports/papers/office-words.js';
import { printTitles, tableSheet, type TableColumn } from '../exports/table-sheet.js';
import { writeWorkbook } from '../imports/spreadsheet/write-workbook.js';
import { timeliness, type MeasureStatus } from './measure-status.js';
import type { RoadmapMeasure } from './roadmap-measure.entity.js';

const STATUSES: Readonly<Record<MeasureStatus, string>> = {
  planned: 'не начато',
  'under-way': 'выполняется',
  done: 'выполнено',
  dropped: 'снято',
};

type ReportedMeasure = Pick<
  RoadmapMeasure,
  'number' | 'section' | 'text' | 'deadlineText' | 'endsOn' | 'responsible' | 'status' | 'doneOn' | 'evidence'
>;

/** How the measures stand on a day, as a paper. */
export function progressPaper(title: string, measures: readonly ReportedMeasure[], today: string): Paper {
  const rows = measures.map((measure) => [
    measure.number ?? '',
    measure.text,
    measure.deadlineText,
    measure.responsible.join(', '),
    statusText(measure, today),
    evidenceText(measure),
  ]);
  const columns = [
    narrow('№', 1.6),
    wide('Мероприятие', 9),
    wide('Срок', 4),
    wide('Ответственные', 5),
    narrow('Состояние', 4),
    wide('Подтверждение', 6),
  ];
  return {
    title: `Отчёт о выполнении. ${title}`,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          line('Отчёт о выполнении дорожной карты', 'title'),
          line(title, 'title'),
          line(summary(measures, today)),
          table(columns, rows),
        ],
      },
    ],
  };
}

/** The same as a table to be sorted and filtered. */
export function progressWorkbook(title: string, measures: readonly ReportedMeasure[], today: string): Promise<Uint8Array> {
  const columns: readonly TableColumn<ReportedMeasure>[] = [
    { title: '№', width: 6, isCentred: true, value: ({ number }) => number ?? '' },
    { title: 'Раздел', width: 32, value: ({ section }) => section ?? '' },
    { title: 'Мероприятие', width: 60, value: ({ text }) => text },
    { title: 'Срок', width: 22, value: ({ deadlineText }) => deadlineText },
    { title: 'Последний день', width: 14, isCentred: true, value: ({ endsOn }) => (endsOn === null ? '' : shortDate(endsOn)) },
    { title: 'Ответственные', width: 32, value: ({ responsible }) => responsible.join(', ') },
    { title: 'Состояние', width: 22, value: (measure) => statusText(measure, today) },
    { title: 'Подтверждение', width: 40, value: evidenceText },
  ];
  const sheet = tableSheet({
    name: 'Дорожная карта',
    title: `${title}. На ${shortDate(today)}`,
    columns,
    rows: measures,
    groupOf: ({ section }) => section ?? '',
    isOpen: (measure) => timeliness(measure, today, today) === 'overdue',
  });
  return writeWorkbook({ sheets: [sheet], namedRanges: [printTitles(sheet.name)] });
}

function statusText(measure: ReportedMeasure, today: string): string {
  const { status, doneOn } = measure;
  if (status === 'done' && doneOn !== null) return `${STATUSES.done} ${shortDate(doneOn)}`;
  return timeliness(measure, today, today) === 'overdue' ? `${STATUSES[status]}, срок прошёл` : STATUSES[status];
}

function evidenceText({ evidence }: ReportedMeasure): string {
  return evidence.map(({ text, link }) => (link === null ? text : `${text} (${link})`)).join('; ');
}

function summary(measures: readonly ReportedMeasure[], today: string): string {
  const count = (holds: (measure: ReportedMeasure) => boolean) => measures.filter(holds).length;
  const done = count(({ status }) => status === 'done');
  const overdue = count((measure) => timeliness(measure, today, today) === 'overdue');
  return `На ${shortDate(today)}: мероприятий ${measures.length}, выполнено ${done}, с прошедшим сроком ${overdue}.`;
}
