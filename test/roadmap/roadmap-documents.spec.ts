import { describe, expect, it } from '@jest/globals';
import { readRoadmap } from '../../src/roadmap/read-roadmap.js';
import type { Roadmap } from '../../src/roadmap/roadmap.js';
import { windows1251, xlsx } from '../support/workbooks.js';
import { docx, paragraph, row, table } from '../support/word-document.js';

const numbers = ({ measures }: Roadmap) => measures.map(({ number }) => number);
const sections = ({ measures }: Roadmap) => measures.map(({ section }) => section);

describe('a roadmap of a web page', () => {
  const cells = (tag: string, ...texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;

  it('is found inside the page layout, with sections, merged cells and results', async () => {
    const head = cells('th', '№', 'Мероприятие', 'Сроки', 'Исполнители', 'Ожидаемый результат');
    const merged = '<tr><td>1</td><td>Собрать<br>график</td><td rowspan="2">март 2024</td><td>Отдел</td><td>График</td></tr>';
    const page =
      `<html><body><table><tr><td>Меню</td><td><h2>План мероприятий на 2024 год</h2><table>${head}` +
      `<tr><td colspan="5"><b>I. Подготовка</b></td></tr>${merged}${cells('td', '2', 'Издать приказ', 'Отдел', '')}</table></td></tr></table></body></html>`;
    const roadmap = await readRoadmap(windows1251(page), 'page.html');
    expect(roadmap.title).toBe('План мероприятий на 2024 год');
    expect(sections(roadmap)).toEqual(['I. Подготовка', 'I. Подготовка']);
    expect(roadmap.measures.map(({ deadline }) => deadline.to)).toEqual(['2024-03-31', '2024-03-31']);
    expect(roadmap.measures.map(({ text, result }) => [text, result])).toEqual([
      ['Собрать график', 'График'],
      ['Издать приказ', null],
    ]);
  });
});

describe('a roadmap of a Word document', () => {
  it('reads numbers that Word counts, a table that goes on and deleted text as gone', async () => {
    const counted = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr></w:p>';
    const deleted = `${paragraph('Издать приказ')}<w:del><w:r><w:t>старое</w:t></w:r></w:del>`;
    const roadmap = await readRoadmap(
      docx(
        paragraph('Дорожная карта на 2024 год'),
        table(
          row('№', 'Мероприятия', 'Срок', 'Ответственный'),
          row(counted, deleted, 'март', 'Отдел образования, опеки и попечительства'),
        ),
        table(row(counted, 'Отчитаться', 'июнь', 'Иванова И.И., методист')),
      ),
      'plan.docx',
    );
    expect(numbers(roadmap)).toEqual(['1', '2']);
    expect(roadmap.measures.map(({ text }) => text)).toEqual(['Издать приказ', 'Отчитаться']);
    expect(roadmap.measures.flatMap(({ responsible }) => responsible)).toEqual([
      'Отдел образования, опеки и попечительства',
      'Иванова И.И., методист',
    ]);
  });
});

describe('a header of two rows', () => {
  const cell = (text: string, layout: string) => `<w:tcPr>${layout}</w:tcPr>${paragraph(text)}`;
  const tall = (text: string) => cell(text, '<w:vMerge w:val="restart"/>');
  const below = cell('', '<w:vMerge/>');
  const upper = row(tall('№'), tall('Мероприятие'), cell('Сроки', '<w:gridSpan w:val="2"/>'), tall('Ответственный'));
  const lower = row(below, below, 'начало', 'окончание', below);

  it('parts a deadline into its ends, and comes again on the next page', async () => {
    const roadmap = await readRoadmap(
      docx(
        paragraph('Дорожная карта на 2026 год'),
        table(
          upper,
          lower,
          row('1', 'А', '01.03.2026', '15.03.2026', 'Отдел'),
          upper,
          lower,
          row('2', 'Б', 'март', 'май', 'Центр'),
        ),
      ),
      'plan.docx',
    );
    expect(roadmap.title).toBe('Дорожная карта на 2026 год');
    expect(roadmap.measures.map(({ number, deadline: { from, to } }) => [number, from, to])).toEqual([
      ['1', '2026-03-01', '2026-03-15'],
      ['2', '2026-03-01', '2026-05-31'],
    ]);
    expect(roadmap.warnings).toEqual([]);
  });

  it('is told in a spreadsheet, where nothing is merged, and a section below a header of one row is not', async () => {
    const two = [
      ['№', 'Мероприятие', 'Исполнение', null],
      [null, null, 'срок', 'исполнитель'],
      [1, 'А', 'март', 'Отдел'],
    ];
    const title = ['План мероприятий на 2026 год', null, null, null];
    const roadmap = await readRoadmap(await xlsx({ План: [title, ...two] }), 'plan.xlsx');
    expect(roadmap).toMatchObject({ title: 'План мероприятий на 2026 год', warnings: [] });
    expect(roadmap.measures).toMatchObject([{ number: '1', text: 'А', responsible: ['Отдел'] }]);
    const one = [
      ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
      [null, 'Раздел 1', null, null],
      [1, 'А', 'март', 'Отдел'],
    ];
    expect(sections(await readRoadmap(await xlsx({ План: [title, ...one] }), 'plan.xlsx'))).toEqual(['Раздел 1']);
  });
});

describe('a roadmap of a spreadsheet', () => {
  const rows = [
    ['План мероприятий на 2025 год', null, null],
    ['Мероприятие', 'Срок', 'Ответственный'],
    ['Раздел 1. Подготовка', null, null],
    ['Издать приказ', 'февраль', 'Отдел'],
    ['Обучить экспертов', 'март', 'МКУ «Центр»; школы'],
  ];

  it('has three columns and no numbers', async () => {
    const roadmap = await readRoadmap(await xlsx({ План: rows }), 'plan.xlsx');
    expect(roadmap.title).toBe('План мероприятий на 2025 год');
    expect(sections(roadmap)).toEqual(['Раздел 1. Подготовка', 'Раздел 1. Подготовка']);
    expect(roadmap.measures[1]).toMatchObject({
      number: null,
      deadline: { to: '2025-03-31' },
      responsible: ['МКУ «Центр»', 'школы'],
    });
    expect(roadmap.warnings).toEqual([]);
  });

  it('says the same as .csv of windows-1251', async () => {
    const csv = rows
      .map((cells) => cells.map((cell) => (cell?.includes(';') === true ? `"${cell}"` : cell)).join(';'))
      .join('\r\n');
    const same = await readRoadmap(await xlsx({ План: rows }), 'plan.xlsx');
    expect(await readRoadmap(windows1251(csv), 'plan.csv')).toEqual(same);
  });
});
