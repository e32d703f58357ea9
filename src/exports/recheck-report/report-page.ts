import type { RecheckReport, TaskDisagreement } from '../../engine/index.js';
import { escaped } from '../../http/html-text.js';
import { decimal, share } from './figures-text.js';
import { CAVEAT, type ReportHeading } from './heading.js';
import { reportCharts } from './report-charts.js';
import { commissionSentences, reportSentences, sourceLines } from './report-sentences.js';
import { agreementColumns, summaryColumns, summaryRows, type SummaryColumn } from './summary-table.js';

const STYLE = `
body { font: 16px/1.5 system-ui, "PT Sans", Arial, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff }
svg { max-width: 100%; height: auto } figure { margin: 1.5rem 0 } figcaption { color: #444 } .source { overflow-wrap: anywhere }
.wide { overflow-x: auto } table { border-collapse: collapse; font-size: .85em } th, td { border: 1px solid #8a94a6; padding: .2rem .5rem; vertical-align: top } td { text-align: right } td:first-child, .wide td:nth-child(2), .wide td:nth-child(3) { text-align: left } .named { background: #fdeee3 }
.caveat { border-left: 4px solid #8a94a6; padding-left: 1rem } @page wide { size: A4 landscape; margin: 10mm }
@media print { body { max-width: none; font-size: 10pt; padding: 0 } figure, tr { break-inside: avoid } h2, h3 { break-after: avoid }
  .wide { page: wide; overflow: visible } .wide table { font-size: 6.8pt } .wide th, .wide td { padding: .1rem .2rem } .wide td:nth-child(2) { min-width: 22mm }
  .named { print-color-adjust: exact } }
`;

/** The report as one page that needs no script and no second request. */
export function recheckReportPage(report: RecheckReport, heading: ReportHeading): string {
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading.procedure)}: отчёт</title>
<style>${STYLE}</style>
<h1>${escaped(heading.procedure)}</h1>
<p>${escaped(heading.municipality)}. ${escaped(heading.campaign)}. Составлен ${escaped(heading.madeOn)}.</p>
<p class="source">${sourceLines(report, heading)
    .map((line) => escaped(line))
    .join('<br>')}</p>
<p class="caveat">${CAVEAT}</p>
<h2>По муниципалитету</h2>
${paragraphs(reportSentences(report, heading))}
${reportCharts(report, heading)
  .map(({ caption, drawing }) => `<figure>${drawing.svg}<figcaption>${escaped(caption)}</figcaption></figure>`)
  .join('\n')}
<section class="wide">
<h2>По школам и предметам</h2>
<p>Разница – баллы школы минус баллы комиссии. «Неверно во всём списке» – точные границы: не меньше – не больше.</p>
${summaryTable(report, heading, summaryColumns)}
<h3>Согласие отметок</h3>
${summaryTable(report, heading, agreementColumns)}
</section>
<h2>Задания с наибольшим расхождением</h2>
${taskTable(report.municipality.figures?.tasks ?? [], heading)}
<h2>Надёжность самой комиссии</h2>
${paragraphs(commissionSentences(report))}
${expertTable(report)}
</html>
`;
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n');
}

function summaryTable(report: RecheckReport, heading: ReportHeading, columns: readonly SummaryColumn[]): string {
  const rows = summaryRows(report, heading).map((row) => {
    const cells = columns.map((column) => escaped(String(column.value(row))));
    return `<tr${row.isNamed ? ' class="named"' : ''}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return tableOf(
    columns.map(({ title }) => title),
    rows,
  );
}

function taskTable(tasks: readonly TaskDisagreement[], { subjectName }: ReportHeading): string {
  if (tasks.length === 0) return '<p>Расхождений по заданиям нет.</p>';
  return tableOf(
    ['Предмет', 'Задание', 'Работ', 'Расходятся', 'Средняя разница'],
    tasks.map(({ subject, task, works, differing, meanDifference }) =>
      rowOf([subjectName(subject), task, String(works), `${differing} (${share(differing, works)})`, decimal(meanDifference)]),
    ),
  );
}

function expertTable({ commission }: RecheckReport): string {
  if (commission.experts.length === 0) return '';
  return tableOf(
    ['Эксперт', 'Контрольных работ', 'Точно', 'Средняя ошибка', 'Средняя ошибка по модулю'],
    commission.experts.map(({ expert, works, exact, meanError, meanAbsoluteError }) =>
      rowOf([expert, String(works), String(exact), decimal(meanError), decimal(meanAbsoluteError)]),
    ),
  );
}

function rowOf(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function tableOf(titles: readonly string[], rows: readonly string[]): string {
  const head = titles.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
