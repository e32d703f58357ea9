import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { recheckReport } from '../../../src/engine/index.js';
import { pictureOf } from '../../../src/exports/recheck-report/charts/picture.js';
import { reportCharts } from '../../../src/exports/recheck-report/report-charts.js';
import { schoolsNamed } from '../../../src/exports/recheck-report/heading.js';
import { recheckReportDocument } from '../../../src/exports/recheck-report/report-document.js';
import { recheckReportPage } from '../../../src/exports/recheck-report/report-page.js';
import { recheckReportWorkbook } from '../../../src/exports/recheck-report/report-workbook.js';
import { zipDirectory } from '../../../src/imports/spreadsheet/zip-directory.js';
import { unpack } from '../../../src/imports/spreadsheet/zip-entry.js';
import { reportFacts, reportHeading } from '../../support/recheck-report.js';

const report = recheckReport(reportFacts());
const PNG = [0x89, 0x50, 0x4e, 0x47];

describe('the report of a recheck, printed', () => {
  it('names the draw and its hashes, the biased pair, and calls it a possible sign only', () => {
    const page = recheckReportPage(report, reportHeading);
    expect(page).toContain('Жеребьёвка № 7');
    expect(page).toContain('a'.repeat(64));
    expect(page).toContain('чаще, чем бывает случайно: Школа № 1, Математика – школа выше');
    expect(page).toContain('возможный признак, который требует анализа, а не вывод о нарушении');
    expect(page).toContain('комиссия сама мягче в среднем на 0,50 балла');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|undefined|NaN/u);
  });

  it('asks for the name of no school that it does not announce, be it there with a work beside the sample only', () => {
    const facts = reportFacts();
    const extra = { ...facts.works[0]!, id: 'w-extra', school: 'edu000099', grade: 8 };
    const withExtra = recheckReport({ ...facts, extras: [extra] });
    const asked = new Set<string>();
    const schoolName = (id: string) => {
      asked.add(id);
      return `Школа ${id}`;
    };
    expect(recheckReportPage(withExtra, { ...reportHeading, schoolName })).toContain('8 класс (Школа edu000099');
    expect([...asked].toSorted()).toEqual([...schoolsNamed(withExtra)].toSorted());
  });

  it('shows no figures of a group under ten, on the page, in the workbook and in the charts', async () => {
    const { sheets } = await readXlsx(await recheckReportWorkbook(report, reportHeading));
    const bySchool = sheets.find(({ name }) => name === 'Школы и предметы')!;
    expect(bySchool.columns!.reduce((sum, { width = 0 }) => sum + width, 0)).toBeLessThanOrEqual(190);
    const table = bySchool.rows;
    const small = table.filter(([, school]) => school === 'Школа № 6');
    expect(small.map((row) => row.slice(6, 15))).toEqual([Array(9).fill('< 10'), Array(9).fill('< 10')]);
    expect(reportCharts(report, reportHeading)[0]!.drawing.svg).toContain('проверено меньше 10 работ');
  });

  it('shows of each school and subject how the marks agree, which changed and where tasks part', async () => {
    const { sheets } = await readXlsx(await recheckReportWorkbook(report, reportHeading));
    const rowIn = (name: string) =>
      sheets.find((sheet) => sheet.name === name)!.rows.find((row) => row[1] === 'Школа № 1' && row[2] === 'Математика')!;
    const { figures } = report.groups.find(
      ({ school, subject }) =>
        reportHeading.schoolName(school!) === 'Школа № 1' && reportHeading.subjectName(subject!) === 'Математика',
    )!;
    const { matrix, agreement, paired } = figures!;
    const russian = (value: number) => value.toFixed(2).replace('.', ',').replace(/^-/u, '−');
    expect(rowIn('Отметки по школам').slice(3).map(Number)).toEqual(matrix.flat());
    const shown = rowIn('Согласие').slice(3, 6);
    expect(shown).toEqual([
      paired!.interval95.map(russian).join(' … '),
      russian(agreement.quadratic!),
      russian(agreement.gwetAc1!),
    ]);
    const page = recheckReportPage(report, reportHeading);
    for (const cell of rowIn('Согласие').slice(3)) expect(page).toContain(`<td>${String(cell)}</td>`);
  });

  it('draws its charts as text of its own and as pictures', async () => {
    const charts = reportCharts(report, reportHeading);
    expect(charts).toHaveLength(3);
    for (const { drawing } of charts) {
      expect(drawing.svg).toMatch(/^<svg [^>]+role="img"[\s\S]+<title>[^<]+<\/title>[\s\S]+<\/svg>$/u);
      const picture = await pictureOf(drawing);
      expect(Array.from(picture.subarray(0, 4))).toEqual(PNG);
      expect(new DataView(picture.buffer, picture.byteOffset).getUint32(16)).toBe(2 * drawing.width);
    }
  });

  it('is a Word document with its charts in it', async () => {
    const bytes = Buffer.from(await recheckReportDocument(report, { ...reportHeading, municipality: 'Округ\u0001' }));
    const entries = zipDirectory(bytes);
    expect(entries.filter(({ name }) => /^word\/media\/.+\.png$/u.test(name))).toHaveLength(3);
    const text = unpack(
      bytes,
      entries.find(({ name }) => name === 'word/document.xml')!,
    ).toString('utf8');
    expect(text).toContain('СПРАВКА');
    expect(text).not.toContain('\u0001');
    expect(text).toContain('b'.repeat(64));
    expect(text).toContain('требует анализа');
    expect(text).toContain('Каппа с квадратичными весами');
    for (const table of text.split('<w:tbl>').slice(1)) expect(brokenWords(table)).toEqual([]);
  });

  it('prints its wide tables on sheets that lie on their side, where no column is cut off', () => {
    const page = recheckReportPage(report, reportHeading);
    expect(page).toMatch(
      /@page wide \{ size: A4 landscape[^}]*\}[^]*@media print \{[^]*\.wide \{ page: wide; overflow: visible \}/u,
    );
    expect(page.match(/<section class="wide">([^]*)<\/section>/u)?.[1]).toMatch(/Подтверждено[^]*Каппа с квадратичными весами/u);
  });

  it('names the targeted list and why its works were checked', () => {
    const list = '«Школы риска» (все работы отмеченных школ)';
    const page = recheckReportPage({ ...report, draw: null }, { ...reportHeading, list });
    expect(page).toContain(`Целевой список: ${list}.`);
    expect(page).toContain('жеребьёвки не было');
  });

  it('escapes what people write', () => {
    const page = recheckReportPage(report, { ...reportHeading, schoolName: () => '<b>Школа & "1"</b>' });
    expect(page).not.toContain('<b>Школа');
  });
});

/** The words of a header that need more than their column has: a bold letter of 7.5 points takes about 90 twentieths of one. */
function brokenWords(table: string): readonly string[] {
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
  const header = table.slice(0, table.indexOf('</w:tr>'));
  const titles = [...header.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, title]) => title!);
  expect(titles).toHaveLength(widths.length);
  return titles.flatMap((title, at) => title.split(' ').filter((word) => word.length * 90 + 80 > widths[at]!));
}
