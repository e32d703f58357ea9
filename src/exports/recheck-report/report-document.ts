import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { RecheckReport } from '../../engine/index.js';
import { pictureOf } from './charts/picture.js';
import { visible } from '../../imports/values/visible-text.js';
import { decimal, share } from './figures-text.js';
import { CAVEAT, type ReportHeading } from './heading.js';
import { reportCharts, type Chart } from './report-charts.js';
import { commissionSentences, reportSentences, sourceLines } from './report-sentences.js';
import { agreementColumns, summaryColumns, summaryRows, type SummaryColumn } from './summary-table.js';

const PICTURE_WIDTH = 560;
const SMALL = 15;
const MARGIN = 700;
/** Between the margins of A4 on its side, in twentieths of a point. */
const TABLE_WIDTH = 16_838 - 2 * MARGIN;
/** Small enough that no word of a header breaks. */
const CELL_MARGINS = { left: 40, right: 40 };
const SHADED = 'FDEEE3';

/** The справка: what was drawn, checked and found, with charts; it opens in Word and in LibreOffice. */
export async function recheckReportDocument(report: RecheckReport, heading: ReportHeading): Promise<Uint8Array> {
  const pictures = await Promise.all(reportCharts(report, heading).map(figureOf));
  const upright = [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text: 'СПРАВКА' }),
    centred(`${heading.procedure}: итоги`),
    centred(`${heading.municipality}. ${heading.campaign}`),
    text(`Составлена ${heading.madeOn}.`),
    ...sourceLines(report, heading).map((line) => text(line, SMALL)),
    text(CAVEAT),
    ...section('По муниципалитету', reportSentences(report, heading)),
    ...pictures.flat(),
    ...section('Задания с наибольшим расхождением', taskLines(report, heading)),
    ...section('Надёжность самой комиссии', commissionSentences(report)),
  ];
  const document = new Document({
    creator: 'Объектив',
    title: visible(`${heading.procedure}: справка`),
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24 } } } },
    sections: [
      { properties: {}, children: upright },
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { left: MARGIN, right: MARGIN } } },
        children: [
          ...section('По школам и предметам', []),
          summaryTable(report, heading, summaryColumns),
          ...section('Согласие отметок по школам и предметам', []),
          summaryTable(report, heading, agreementColumns),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function section(title: string, sentences: readonly string[]): Paragraph[] {
  return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: title, keepNext: true }), ...sentences.map((line) => text(line))];
}

function text(line: string, size = 24): Paragraph {
  return new Paragraph({ spacing: { after: 100 }, children: [new TextRun({ text: visible(line), size })] });
}

function centred(line: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 100 },
    children: [new TextRun({ text: visible(line), bold: true })],
  });
}

async function figureOf({ caption, drawing }: Chart): Promise<Paragraph[]> {
  const width = Math.min(PICTURE_WIDTH, drawing.width);
  const height = Math.round((drawing.height * width) / drawing.width);
  const picture = new ImageRun({
    type: 'png',
    data: await pictureOf(drawing),
    transformation: { width, height },
    altText: { title: caption, description: caption, name: caption },
  });
  return [
    new Paragraph({ keepNext: true, alignment: AlignmentType.CENTER, children: [picture] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 200 },
      children: [new TextRun({ text: caption, italics: true, size: 20 })],
    }),
  ];
}

function taskLines({ municipality }: RecheckReport, { subjectName }: ReportHeading): readonly string[] {
  const tasks = municipality.figures?.tasks ?? [];
  if (tasks.length === 0) return ['Расхождений по заданиям нет.'];
  return tasks.map(
    ({ subject, task, works, differing, meanDifference }) =>
      `${subjectName(subject)}, задание ${task}: расходятся ${differing} из ${works} (${share(differing, works)}), в среднем ${decimal(meanDifference)} балла.`,
  );
}

function summaryTable(report: RecheckReport, heading: ReportHeading, columns: readonly SummaryColumn[]): Table {
  const head = columns.map(({ title }) => cell(title, true));
  const rows = summaryRows(report, heading).map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column) => cell(String(column.value(row)), false, row.isNamed)),
      }),
  );
  const inAll = columns.reduce((sum, { width }) => sum + width, 0);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columns.map(({ width }) => Math.floor((width * TABLE_WIDTH) / inAll)),
    margins: CELL_MARGINS,
    rows: [new TableRow({ tableHeader: true, children: head }), ...rows],
  });
}

function cell(content: string, isHead: boolean, isNamed = false): TableCell {
  return new TableCell({
    ...(isNamed && { shading: { fill: SHADED } }),
    children: [new Paragraph({ children: [new TextRun({ text: visible(content), bold: isHead, size: SMALL })] })],
  });
}
