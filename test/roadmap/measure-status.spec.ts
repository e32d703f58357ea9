import { describe, expect, test } from '@jest/globals';
import { readRoadmap } from '../../src/roadmap/read-roadmap.js';
import { closingEvent, timeliness } from '../../src/roadmap/measure-status.js';
import { readXlsx } from 'hucre/xlsx';
import { progressPaper, progressWorkbook } from '../../src/roadmap/roadmap-report.js';
import { templateFile } from '../../src/roadmap/template-file.js';

describe('a measure', () => {
  test.each([
    ['Утверждение графика выходов независимых наблюдателей', 'roster-published'],
    ['Распределение общественных наблюдателей по школам', 'roster-published'],
    ['Случайный отбор работ для выборочной перепроверки (жеребьёвка)', 'draw-made'],
    ['Обучение экспертов', null],
    ['Независимые наблюдатели присутствуют при проверке работ', null],
  ])('«%s» is carried out by: %s', (text, event) => {
    expect(closingEvent(text)).toBe(event);
  });

  test.each([
    ['planned', '2026-03-14', 'overdue'],
    ['under-way', '2026-03-15', 'coming'],
    ['planned', '2026-03-30', 'later'],
    ['planned', null, 'later'],
    ['done', '2026-03-01', 'settled'],
    ['dropped', '2026-03-01', 'settled'],
  ] as const)('%s with the last day %s is %s on the fifteenth', (status, endsOn, state) => {
    expect(timeliness({ status, endsOn }, '2026-03-15', '2026-03-29')).toBe(state);
  });
});

describe('the usual measures', () => {
  test('are read like any roadmap, without a warning, and two of them wait for the product', async () => {
    const { fileName, bytes } = templateFile(2026);
    const { measures, warnings } = await readRoadmap(bytes, fileName);
    expect(warnings).toEqual([]);
    expect(measures).toHaveLength(13);
    expect(measures.every(({ deadline }) => deadline.from !== null || deadline.to !== null)).toBe(true);
    expect(measures.map(({ text }) => closingEvent(text)).filter((event) => event !== null)).toEqual([
      'roster-published',
      'draw-made',
    ]);
  });
});

test('a progress report counts what is done and what is late', () => {
  const measure = {
    number: '1',
    section: null,
    text: 't',
    deadlineText: 'до 1 марта',
    responsible: [],
    doneOn: null,
    evidence: [],
  };
  const { sections } = progressPaper(
    'План',
    [
      { ...measure, status: 'planned', endsOn: '2026-03-01' },
      { ...measure, status: 'done', endsOn: '2026-03-01', doneOn: '2026-02-20' },
    ],
    '2026-03-15',
  );
  const text = JSON.stringify(sections);
  expect(text).toContain('мероприятий 2, выполнено 1, с прошедшим сроком 1');
  expect(text).toContain('выполнено 20.02.2026');
});

test('a progress table reads as the roadmap it tells of', async () => {
  const unknown = { doneOn: null, endsOn: '2026-03-01', status: 'planned', evidence: [], section: 'I. Подготовка' } as const;
  const told = [
    {
      ...unknown,
      number: '1',
      text: 'Обучение наблюдателей',
      deadlineText: 'до 1 марта 2026 г.',
      responsible: ['Методический центр'],
    },
    { ...unknown, number: '2', text: 'Подбор экспертов', deadlineText: 'февраль 2026 г.', responsible: ['Комиссия'] },
  ];
  const bytes = await progressWorkbook('План на 2026 год', told, '2026-03-15');
  expect((await readXlsx(bytes)).sheets[0]!.pageSetup?.printTitlesRow).toBe('$1:$2');
  const { measures } = await readRoadmap(Buffer.from(bytes), 'report.xlsx');
  expect(
    measures.map(({ number, section, text, deadline, responsible }) => [number, section, text, deadline.text, responsible]),
  ).toEqual(told.map((each) => [each.number, each.section, each.text, each.deadlineText, each.responsible]));
});
