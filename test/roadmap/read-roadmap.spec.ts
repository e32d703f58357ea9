import { describe, expect, it } from '@jest/globals';
import { readRoadmap } from '../../src/roadmap/read-roadmap.js';
import type { Roadmap } from '../../src/roadmap/roadmap.js';
import { docx, paragraph, row, table } from '../support/word-document.js';

const read = (text: string, name = 'plan.txt') => readRoadmap(Buffer.from(text), name);
const numbers = ({ measures }: Roadmap) => measures.map(({ number }) => number);
const sections = ({ measures }: Roadmap) => measures.map(({ section }) => section);
const codes = ({ warnings }: Roadmap) => warnings.map(({ code, place }) => `${code} ${place}`);

const HEADER = '№ п/п\tМероприятие\tСрок\tОтветственные\n';
const TITLE = 'ДОРОЖНАЯ КАРТА\n«Честная оценка в 2024 году»\n\n';

describe('a roadmap of tab-separated rows', () => {
  it('gives every measure its section, and leaves the aim out', async () => {
    const text =
      `${TITLE}${HEADER}<b>Цель:</b> - честная оценка.\t\t\t\n<b>Подготовка</b>\t\t\t\n` +
      '1.\tИздать приказ\tДо 15.03.2024\tОтдел образования, МКУ «Центр»\n<b>Анализ</b>\t\t\t\n2.\tРазобрать итоги\tИюнь 2023\tМКУ «Центр»\n';
    const roadmap = await read(text);
    expect(roadmap.title).toBe('ДОРОЖНАЯ КАРТА «Честная оценка в 2024 году»');
    expect(numbers(roadmap)).toEqual(['1', '2']);
    expect(sections(roadmap)).toEqual(['Подготовка', 'Анализ']);
    expect(roadmap.measures[0]?.responsible).toEqual(['Отдел образования', 'МКУ «Центр»']);
    expect(codes(roadmap)).toEqual(['year-differs 2']);
    expect(roadmap.measures[1]?.deadline.text).toBe('Июнь 2023');
  });

  it('joins a row that goes on after a page break, and lines that broke inside a cell', async () => {
    const text =
      `${TITLE}${HEADER}1.\tОбучить наблюдателей\tмарт\tМетодисты\nРуководители ОО\n\tи проверить их знания\t\tЭксперты\n` +
      '2.\tПровести\nсовещание\tапрель\tОтдел образования\n';
    const { measures, warnings } = await read(text);
    expect(measures).toHaveLength(2);
    expect(measures[0]).toMatchObject({ text: 'Обучить наблюдателей и проверить их знания', result: null });
    expect(measures[0]?.responsible).toEqual(['Методисты', 'Руководители ОО', 'Эксперты']);
    expect(measures[1]).toMatchObject({ text: 'Провести совещание', deadline: { text: 'апрель' } });
    expect(warnings).toEqual([]);
  });

  it('keeps a row without a number as a measure where the numbering leaves room for it', async () => {
    const row1 = '1.\tПервое\tмарт\tОтдел\n';
    const roadmap = await read(`${TITLE}${HEADER}${row1}\tВторое\tапрель\tОтдел\n3.\tТретье\tмай\tОтдел\n`);
    expect(numbers(roadmap)).toEqual(['1', null, '3']);
    expect(codes(roadmap)).toContain('number-missing Второе');
  });

  it('takes a signature for no measure, and bars for tabs', async () => {
    const roadmap = await read(`${TITLE}${HEADER}1.\tА\tмарт\tОтдел\n\nНачальник\tИ.И. Иванов\n`);
    expect(numbers(roadmap)).toEqual(['1']);
    expect(codes(roadmap)).toEqual(['row-not-read Начальник И.И. Иванов']);
    const bars = '| № | Мероприятие | Срок | Ответственный |\n|---|---|---|---|\n| 1 | А | март 2024 | Отдел |\n';
    expect((await read(bars, 'plan.md')).measures).toMatchObject([{ number: '1', text: 'А', responsible: ['Отдел'] }]);
  });

  it('keeps the numbers of several schools together, and takes a dash for no result', async () => {
    const header = '№ п/п\tМероприятие\tСрок\tОтветственные\tРезультат\n';
    const { measures } = await read(`${TITLE}${header}1.\tА\tмарт\tЦентр, школы №№ 1, 2 и 3, ОО № 7\t–\n`);
    expect(measures[0]).toMatchObject({ responsible: ['Центр', 'школы №№ 1, 2 и 3', 'ОО № 7'], result: null });
  });

  it('warns of gaps, of repeated numbers and of empty cells', async () => {
    const text = `${TITLE}${HEADER}1.\tА\tмарт\tОтдел\n4.\tБ\t\tОтдел\n4.\tВ\tкогда-нибудь\t\n`;
    const roadmap = await read(text);
    expect(numbers(roadmap)).toEqual(['1', '4', '4']);
    expect(codes(roadmap).sort()).toEqual([
      'deadline-missing 4',
      'deadline-unclear 4',
      'number-gap 4',
      'number-repeated 4',
      'responsible-missing 4',
    ]);
  });
});

describe('a roadmap with a cell a line', () => {
  it('reads rows up to the empty line, and the year from the order', async () => {
    const text =
      'Приложение к приказу\nот 26.02.2022г. № 7\n\n[bookmark: b1] «Дорожная карта» по честной оценке\n\t№№\n\tМероприятия\n\tСроки\n\tОтветственный\n\n' +
      '\t1.\n\tИздать приказ\n\tмарт\n\tМБУ «Центр»\nРуководители ОО\n\n\t2.\n\tОтчитаться\n\tПостоянно\n\tПетрова А.Б.\n\n\n';
    const roadmap = await read(text);
    expect(roadmap.title).toBe('«Дорожная карта» по честной оценке');
    expect(roadmap.measures.map(({ responsible }) => responsible)).toEqual([['МБУ «Центр»', 'Руководители ОО'], ['Петрова А.Б.']]);
    expect(roadmap.measures[0]?.deadline).toMatchObject({ from: '2022-03-01', to: '2022-03-31' });
  });
});

describe('a year that is none', () => {
  it.each(['январь 20266', 'до 15.03.202', '15.03.1926', '2О26 год', '20266 г.'])('is told: %s', async (text) => {
    const roadmap = await read(`ДОРОЖНАЯ КАРТА\nна 2026 год\n\n${HEADER}1.\tА\t${text}\tОтдел\n`);
    expect(codes(roadmap)).toContain('year-differs 1');
    expect(roadmap.measures[0]?.deadline.text).toBe(text);
  });

  it.each(['январь 2026', 'до 15.03.26', '2025/2026 уч. год', 'в течение 2026 г.'])('is not told of %s', async (text) => {
    expect(codes(await read(`ДОРОЖНАЯ КАРТА\nна 2025-2026 годы\n\n${HEADER}1.\tА\t${text}\tОтдел\n`))).toEqual([]);
  });
});

describe('a roadmap of one table a section', () => {
  it('takes the sections from the lines between the tables, and lets the numbering begin anew', async () => {
    const header = row('№', 'Мероприятие', 'Срок', 'Ответственный');
    const roadmap = await readRoadmap(
      docx(
        paragraph('Дорожная карта на 2024 год'),
        paragraph('1. Подготовка'),
        table(header, row('1', 'А', 'март', 'Отдел')),
        paragraph('2. Анализ'),
        table(header, row('1', 'Б', 'май', 'Отдел')),
      ),
      'plan.docx',
    );
    expect(roadmap.title).toBe('Дорожная карта на 2024 год');
    expect(sections(roadmap)).toEqual(['1. Подготовка', '2. Анализ']);
    expect(roadmap.warnings).toEqual([]);
  });
});

describe('a file without a roadmap', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a letter', Buffer.from('Уважаемые коллеги!'), 'no-measures'],
    ['one letter', Buffer.from('А'), 'no-measures'],
    ['a .pdf', Buffer.from('%PDF-1.7'), 'kind'],
    ['a .doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'kind'],
    ['a picture', Buffer.from([0xff, 0xd8, 0, 0, 0, 1]), 'kind'],
  ])('is refused: %s', async (_, bytes, code) => {
    await expect(readRoadmap(bytes, 'plan.txt')).rejects.toMatchObject({ code });
  });
});
