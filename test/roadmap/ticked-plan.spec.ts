import { describe, expect, it } from '@jest/globals';
import { readRoadmap } from '../../src/roadmap/read-roadmap.js';
import { docx, paragraph, row, table } from '../support/word-document.js';

const read = (text: string) => readRoadmap(Buffer.from(text), 'plan.txt');

async function days(roadmap: ReturnType<typeof read>): Promise<readonly (readonly [string | null, string | null])[]> {
  return (await roadmap).measures.map(({ deadline: { from, to } }) => [from, to] as const);
}

describe('a plan in which times are columns', () => {
  it('is ticked off by quarters: each tick is its time, words stand for themselves', async () => {
    const text =
      'Дорожная карта на 2026 год\n\n№\tМероприятие\tI\tII\tIII\tIV\tОтветственный\n' +
      '1.\tИздать приказ\t+\t\t\t\tОтдел\n2.\tСовещания\t+\t–\t\tх\tЦентр\n3.\tНаблюдать\t\tдо 15.05.2026\t\t\tШколы\n';
    const { measures, warnings } = await read(text);
    expect(measures.map(({ deadline: { text: said, from, to } }) => [said, from, to])).toEqual([
      ['I квартал', '2026-01-01', '2026-03-31'],
      ['I квартал, IV квартал', '2026-01-01', '2026-12-31'],
      ['до 15.05.2026', null, '2026-05-15'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('is ticked off by months, in which a day stands alone, and by years', async () => {
    const months =
      'План на 2025/2026 учебный год\n\n№\tМероприятие\tсентябрь\tоктябрь\tянварь\tИсполнитель\n' +
      '1\tАнализ\t✓\t✓\t\tЦентр\n2\tДиагностика\t\t\tдо 20\tШколы\n';
    expect(await days(read(months))).toEqual([
      ['2025-09-01', '2025-10-31'],
      [null, '2026-01-20'],
    ]);
    const years = 'Комплекс мер на 2024-2026 годы\n\nМероприятие\t2024 год\t2025 год\t2026 г.\tОтветственный\nА\t\t+\t+\tОтдел\n';
    expect(await days(read(years))).toEqual([['2025-01-01', '2026-12-31']]);
  });

  it('is ticked off below a common title, by one tick over several columns too', async () => {
    const cell = (text: string, layout: string) => `<w:tcPr>${layout}</w:tcPr>${paragraph(text)}`;
    const tall = (text: string) => cell(text, '<w:vMerge w:val="restart"/>');
    const below = cell('', '<w:vMerge/>');
    const four = (text: string) => cell(text, '<w:gridSpan w:val="4"/>');
    const upper = row(tall('№'), tall('Мероприятия'), four('Сроки исполнения (квартал)'), tall('Ответственный'));
    const lower = row(below, below, '1', '2', '3', '4', below);
    const body = [
      row('1', 'А', '', '+', '+', '', 'Отдел'),
      row('2', 'Б', four('+'), 'Центр'),
      row('3', 'В', four('постоянно'), 'Центр'),
    ];
    const file = docx(paragraph('Дорожная карта на 2026 год'), table(upper, lower, ...body));
    expect(await days(readRoadmap(file, 'plan.docx'))).toEqual([
      ['2026-04-01', '2026-09-30'],
      ['2026-01-01', '2026-12-31'],
      [null, null],
    ]);
  });
});

const HEADER = '№\tМероприятие\tСрок\tОтветственный\n';

describe('what stands between the measures', () => {
  it('gives the years of a second plan in the file, and of a section that names one, to its own measures', async () => {
    const plan = (year: number) => `План мероприятий на ${year} год\n\n${HEADER}1\tА\tмарт\tОтдел\n\n`;
    const { title, measures, warnings } = await read(`${plan(2024)}${plan(2025)}`);
    expect(title).toBe('План мероприятий на 2024 год');
    expect(measures.map(({ section, deadline }) => [section, deadline.to])).toEqual([
      [null, '2024-03-31'],
      ['План мероприятий на 2025 год', '2025-03-31'],
    ]);
    expect(warnings).toEqual([]);
    const parted = `Комплекс мер на 2024-2026 годы\n\n${HEADER}2025 год\t\t\t\n1\tА\tмарт\tОтдел\n`;
    expect(await days(read(parted))).toEqual([['2025-03-01', '2025-03-31']]);
  });

  it('keeps every heading above a measure, whether numbers tell their levels or what stands below them', async () => {
    const rows = (text: string) =>
      text.split(' | ').map((cell) => (/^\d+$/u.test(cell) ? `${cell}\tМера\tмарт\tОтдел` : `${cell}\t\t\t`));
    const paths = async (text: string) => {
      const { measures, warnings } = await read(`План на 2026 год\n\n${HEADER}${rows(text).join('\n')}\n`);
      return [measures.map(({ section }) => section), warnings.map(({ place }) => place)];
    };
    expect(await paths('I. А | 1. Б | 1 | 2. В | 2 | Г | 3 | II. Д | 4 | 1. Е | 5')).toEqual([
      ['I. А / 1. Б', 'I. А / 2. В', 'I. А / 2. В / Г', 'II. Д', 'II. Д / 1. Е'],
      [],
    ]);
    expect(await paths('А | Б | 1 | В | 2 | Г | Д | 3')).toEqual([['А / Б', 'А / В', 'Г / Д'], []]);
    expect(await paths('Раздел 1 | 1.1. А | 1 | 1.2. Б | 2 | Раздел 2 | Раздел 3 | 3')).toEqual([
      ['Раздел 1 / 1.1. А', 'Раздел 1 / 1.2. Б', 'Раздел 3'],
      ['Раздел 2'],
    ]);
  });

  it('takes a footnote for no section, and tells of a section without measures', async () => {
    const text =
      `План на 2026 год\n\n${HEADER}I. Подготовка\t\t\t\n1\tА\tмарт\tОтдел\n* Сроки уточняются\t\t\t\n2\tБ\tмай\tОтдел\n` +
      'II. Анализ\t\t\t\n';
    const { measures, warnings } = await read(text);
    expect(measures.map(({ section }) => section)).toEqual(['I. Подготовка', 'I. Подготовка']);
    expect(warnings.map(({ code, place }) => [code, place])).toEqual([
      ['row-not-read', '* Сроки уточняются'],
      ['row-not-read', 'II. Анализ'],
    ]);
  });

  it('keeps a measure whose words are those of a header', async () => {
    const row1 = '1\tМероприятия: подготовка к ВПР\tмарт\tОтветственный за ВПР\n';
    expect((await read(`План на 2026 год\n\n${HEADER}${row1}`)).measures).toMatchObject([
      { text: 'Мероприятия: подготовка к ВПР' },
    ]);
    const unnumbered = 'Мероприятие\tСрок\tОтветственный\nМероприятия по обучению\tмарт\tОтветственный за ВПР\n';
    expect((await read(`План на 2026 год\n\n${unnumbered}`)).measures).toMatchObject([{ text: 'Мероприятия по обучению' }]);
  });
});
