import { describe, expect, it } from '@jest/globals';
import { workChecks, type KnownScale } from '../../src/imports/plan/work-checks.js';
import { gradeOf, wantedWorks } from '../../src/imports/plan/wanted-works.js';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import type { Cell, Sheet } from '../../src/imports/spreadsheet/sheet.js';

const FORM = ['Код участника', 'Вариант', '1 (5б)', '4К1 (3б)', 'Порядковый номер класса'];
const FORM_END = ['Отметка за предыдущий триместр/ четверть/полугодие', 'Итого баллов'];
const F1 = [
  'ОО',
  'Муниципалитет',
  'Название ОО',
  'Код участника',
  'Класс',
  'Вариант',
  '1 (5б)',
  '2 (1б)',
  'Первичный балл',
  'Отметка',
];
const SCALE: KnownScale = {
  tasks: [
    { task: '1', max: 5 },
    { task: '4К1', max: 3 },
  ],
  marks: { '3': 3, '4': 5, '5': 7 },
};

describe('the form in which schools send results', () => {
  it('takes school, subject and class from the file’s name', () => {
    const { tables, problems } = form([[50_001, 1, 5, 'Х', 2, 4, 5]], 'edu053001_МА_5.xlsx');
    expect(problems).toEqual([]);
    expect(tables.works[0]?.values).toMatchObject({
      login: 'edu053001',
      subject: 'mathematics',
      schoolClass: { grade: 5 },
      ordinal: 2,
    });
    expect([...wantedWorks(tables.works[0]!.values)]).toMatchObject([
      {
        key: 'edu053001|5|mathematics|50001',
        fields: { points: { '1': 5, '4К1': 'X' }, total: 5, class_ordinal: 2, previous_mark: 4 },
      },
    ]);
  });

  it('takes them from the lines above the table before any other place', () => {
    const rows = [
      ['Результаты ВПР. Русский язык, 5 класс'],
      ['Логин: edu053002'],
      [...FORM, ...FORM_END],
      [50_001, 1, 5, 3, 1, 4, 8],
    ];
    const { tables } = readWorkbook([sheet('Протокол', rows)], 'edu053001 МА 6.xlsx');
    expect(tables.works[0]?.values).toMatchObject({ login: 'edu053002', subject: 'russian', schoolClass: { grade: 5 } });
  });

  it('reads the absent, the unmarked and the tasks nobody began', () => {
    const { tables, problems } = form([
      [50_001, 'отсутствовал', null, null, 1, 'нет отметки', null],
      [50_002, 2, 'X', 0, 1, 3, 0],
    ]);
    expect(problems).toEqual([]);
    expect(tables.works.flatMap(({ values }) => [...wantedWorks(values)]).map(({ fields }) => fields)).toMatchObject([
      { is_absent: true, points: {}, total: null, mark: null, previous_mark: null },
      { is_absent: false, points: { '1': 'X', '4К1': 0 }, total: 0, previous_mark: 3 },
    ]);
  });

  it('is not read when nothing says whose works it holds', () => {
    const { tables, problems } = form([[50_001, 1, 5, 3, 1, 4, 8]], 'результаты.xlsx');
    expect(tables.works).toEqual([]);
    expect(problems.map(({ code, sheet: where, row }) => [code, where, row])).toEqual([
      ['work.school-missing', 'Протокол', 1],
      ['work.subject-missing', 'Протокол', 1],
    ]);
  });

  it('names the cell of a code, of points and of a mark that cannot be read', () => {
    const { problems } = form([
      ['501', 1, 5, 3, 1, 4, 8],
      [50_002, 1, 'пять', 3, 1, 7, 8],
    ]);
    expect(problems.map(({ code, row, column }) => `${code} ${column}${row}`)).toEqual([
      'participant.malformed A2',
      'mark.malformed F3',
      'points.malformed C3',
    ]);
  });
});

describe('the individual results of a municipality', () => {
  it('are read under their title, each row for its own school', () => {
    const { tables } = readWorkbook([
      sheet('Ф1', [
        ['Индивидуальные результаты. Математика'],
        F1,
        ['edu053001', 'Нижний Новгород', 'Школа Ивана Петрова', 50_001, '5А', 1, 4, 1, 5, 4],
        ['edu053002', 'Нижний Новгород', 'Школа Ивана Петрова', 60_001, '6Б', 1, 5, 0, 5, 4],
        ['edu053002', 'Нижний Новгород', 'Школа Ивана Петрова', 60_002, '6Б', 2, 5, 1, 6, 5],
      ]),
    ]);
    expect(tables.works.map(({ values }) => [values.login, gradeOf(values), values.subject, values.total, values.mark])).toEqual([
      ['edu053001', 5, 'mathematics', 5, 4],
      ['edu053002', 6, 'mathematics', 5, 4],
      ['edu053002', 6, 'mathematics', 6, 5],
    ]);
  });

  it('with a column of names are refused as a whole', () => {
    expect(() =>
      readWorkbook([
        sheet('Ф1', [
          [...F1, 'ФИО'],
          ['edu053001', null, null, 50_001, '5А', 1, 4, 1, 5, 4, 'x'],
        ]),
      ]),
    ).toThrow('names of pupils');
  });
});

describe('results', () => {
  it('are held against the description of the paper, never against themselves alone', () => {
    expect(check([[50_001, 1, 5, 3, 1, 4, 8]], new Map())).toEqual(['scale.missing null']);
    expect(check([[50_001, 1, 5, 3, 1, 4, 8]])).toEqual([]);
    expect(check([[50_001, 1, 5, 4, 1, 4, 9]])).toEqual(['points.above-max D']);
    expect(check([[50_001, 1, 5, 3, 1, 4, 7]])).toEqual(['total.differs G']);
    expect(check([[60_001, 1, 5, 3, 1, 4, 8]])).toEqual(['participant.grade A']);
    expect(check([[50_001, 'отсутствовал', 5, 3, 1, 4, 8]])).toEqual(['work.both G']);
  });

  it('are refused when the form was made for another paper', () => {
    const other = new Map([['5|mathematics|basic', { ...SCALE, tasks: [{ task: '1', max: 4 }] }]]);
    expect(check([[50_001, 1, 4, 3, 1, 4, 7]], other)).toEqual(['task.max-differs C', 'task.unknown D']);
  });
});

function check(
  rows: readonly (readonly Cell[])[],
  scales: ReadonlyMap<string, KnownScale> = new Map([['5|mathematics|basic', SCALE]]),
) {
  return workChecks(form(rows).tables.works, scales).map(({ code, column }) => `${code} ${column}`);
}

function form(rows: readonly (readonly Cell[])[], fileName = 'edu053001 МА 5.xlsx') {
  return readWorkbook([sheet('Протокол', [[...FORM, ...FORM_END], ...rows])], fileName);
}

function sheet(name: string, rows: readonly (readonly Cell[])[]): Sheet {
  return { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}
