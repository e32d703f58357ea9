import { describe, expect, test } from '@jest/globals';
import { planImport } from '../../src/imports/plan/plan-import.js';
import type { PresentState } from '../../src/imports/plan/record.js';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import type { Cell, Sheet } from '../../src/imports/spreadsheet/sheet.js';

const KNOWN: PresentState = new Map([
  [
    'schools',
    new Map([
      ['edu860001', { id: 'school 1', fields: {} }],
      ['edu860002', { id: 'school 2', fields: {} }],
    ]),
  ],
]);

function plan(name: string, rows: readonly (readonly Cell[])[], fileName = 'файл.xlsx') {
  const sheet: Sheet = { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
  let last = 0;
  return planImport({
    workbook: readWorkbook([sheet], fileName),
    present: KNOWN,
    campaign: null,
    scales: new Map(),
    days: { grading: { from: '2026-04-20', to: '2026-06-19' }, lastGone: '2026-05-01' },
    newId: () => `new ${(last += 1)}`,
  });
}

const written = ({ changes }: ReturnType<typeof plan>) => Array.from(changes, ({ target, after }) => ({ target, ...after }));
const codes = ({ problems }: ReturnType<typeof plan>) => problems.map(({ code, row, column }) => `${code} ${row}${column ?? ''}`);

describe('Ф3, the shares of marks', () => {
  const header = ['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5];

  test('is read with grade and subject from the lines above it', () => {
    const made = plan('Лист1', [
      ['ВПР 2026. 4 класс'],
      ['Предмет: Русский язык'],
      header,
      ['Вся выборка', 35_589, 1_400_000, 5.06, '32,92', 44.33, '17,69 %'],
      ['Сургутский район', 21, 1_912, 0.1357, 0.469, 0.3365, 0.0588],
    ]);
    expect(made.problems).toEqual([]);
    const paper = { target: 'mark_shares', grade: 4, subject: 'russian' };
    expect(written(made)).toEqual([
      {
        ...paper,
        group_name: 'Вся выборка',
        schools: 35_589,
        participants: 1_400_000,
        twos: 5.06,
        threes: 32.92,
        fours: 44.33,
        fives: 17.69,
      },
      {
        ...paper,
        group_name: 'Сургутский район',
        schools: 21,
        participants: 1_912,
        twos: 13.57,
        threes: 46.9,
        fours: 33.65,
        fives: 5.88,
      },
    ]);
  });

  test('says every fault by its place, and what is missing around it', () => {
    const faulty = plan(
      'Ф3',
      [header, ['Вся выборка', 3, 'много', 5, 30, 40, 25], ['Город', 3, 90, 5, 30, 40, 10], ['Город', 3, 90, 5, 30, 40, 25]],
      'Ф3 МА 5 класс.xlsx',
    );
    expect(codes(faulty)).toEqual(['number.outside 2C', 'shares.sum 3A', 'row.twice 4A']);
    expect(codes(plan('Ф3', [header, ['Вся выборка', 3, 90, 5, 30, 40, 25]]))).toEqual(['shares.subject-missing 1']);
  });
});

describe('the comparison with marks of the journal', () => {
  const whole = { target: 'journal_shares', grade: 4, subject: 'mathematics', lowered: 37.22, confirmed: 60.67, raised: 2.11 };

  test('is read from a row for each group', () => {
    const header = ['Группы участников', 'Кол-во участников', 'Понизили %', 'Подтвердили %', 'Повысили %'];
    const made = plan('Лист1', [['Математика, 4 класс'], header, ['Регион', 900, 37.22, 60.67, 2.11]]);
    expect([made.problems, written(made)]).toEqual([[], [{ ...whole, group_name: 'Регион', participants: 900 }]]);
  });

  test('is read from three rows below the name of each group', () => {
    const made = plan(
      'Сравнение отметок с отметками по журналу',
      [
        ['Группы участников', 'Кол-во участников', '%'],
        ['Ханты-Мансийский автономный округ'],
        ['Понизили (Отметка < Отметка по журналу) %', 335, 37.22],
        ['Подтвердили (Отметка = Отметке по журналу) %', 546, 60.67],
        ['Повысили (Отметка > Отметка по журналу) %', 19, 2.11],
        ['Всего', 900, 100],
      ],
      'Сравнение, МА 4 класс.xlsx',
    );
    expect(codes(made)).toEqual(['row.ignored 6']);
    expect(written(made)).toEqual([{ ...whole, group_name: 'Ханты-Мансийский автономный округ', participants: 900 }]);
  });
});

test('the yearly list of schools with markers is read for our schools; others are passed over with a note, faults and all', () => {
  const made = plan('Лист1', [
    ['Год', 'Логин', 'Муниципалитет', 'ОО', '4 РУ', '4 МА', '5 РУ', '5 МА', 'Количество маркеров'],
    [2024, 'edu860001', 'Сургут', 'Школа № 1', 1, 0, 0, 1, 2],
    [2025, 'edu860001', 'Сургут', 'Школа № 1', 0, 1, 0, 0, 3],
    [2025, 'edu770001', 'Другой', 'Школа', 1, 0, 0, 0, 1],
    [2025, 'edu860002', 'Сургут', 'Школа № 2', 'x', 0, 0, 0, 1],
    ['?', 'edu770002', 'Другой', 'Школа', 'x', 0, 0, 0, 'много'],
    [2025, 'edu77', 'Другой', 'Школа', 0, 0, 0, 0, 0],
    [2025, 'edu86', 'СУРГУТ', 'Школа', 0, 0, 0, 0, 0],
    [2025, 'edu87', null, 'Школа', 0, 0, 0, 0, 0],
  ]);
  expect(codes(made)).toEqual([
    'flags.differ 3I',
    'school.elsewhere 4B',
    'flag.malformed 5E',
    'school.elsewhere 6B',
    'school.elsewhere 7B',
    'login.malformed 8B',
    'login.malformed 9B',
  ]);
  expect(written(made)).toEqual([
    { target: 'listed_schools', school_id: 'school 1', year: 2024, papers: ['4 russian', '5 mathematics'], markers: 2 },
    { target: 'listed_schools', school_id: 'school 1', year: 2025, papers: ['4 mathematics'], markers: 3 },
  ]);
});
