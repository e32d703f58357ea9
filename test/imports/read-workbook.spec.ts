import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import type { Cell, Sheet } from '../../src/imports/spreadsheet/sheet.js';

const HEADER = ['Логин', 'Класс', 'Предмет', 'Дата', 'Начало', 'Окончание'];
const FIVE = ['edu053001', '5А', 'Математика', '20.04.2026', '09:30', '10:15'];
const SIX = ['edu053002', '6Б', 'Русский язык', 46_133, 0.375, 0.40625];

describe('a table is found', () => {
  it('under titles, with blank rows, totals, remarks, numbered and repeated headers', () => {
    const { tables, problems } = read('Расписание ВПР', [
      ['График проведения ВПР'],
      [null, 'весна 2026'],
      [],
      HEADER,
      [1, 2, 3, 4, 5, 6],
      FIVE,
      [],
      HEADER,
      SIX,
      ['Итого', 2],
      ['* время местное, уточняется школой'],
    ]);
    expect(tables.sittings.map(({ row }) => row)).toEqual([6, 9]);
    expect(tables.sittings[1]?.values).toMatchObject({
      login: 'edu053002',
      schoolClass: { grade: 6, letter: 'Б' },
      subject: 'russian',
      date: '2026-04-21',
      start: '09:00',
      end: '09:45',
    });
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['row.ignored', 5],
      ['row.ignored', 10],
      ['row.ignored', 11],
    ]);
  });

  it('by synonyms, in any order, with words after them and remarks in brackets', () => {
    const header = [
      '№ п/п',
      'Дата проведения работы*',
      'Время начала (местное)',
      'Логин ОО',
      'Параллель',
      'Учебный предмет',
      'Продолжительность, мин',
    ];
    const { tables } = read(
      'График',
      [header, [1, '20.04.2026', '9.30', 'edu053001', 5, 'рус. яз.', 45]],
      'Расписание ВПР 5 классы',
    );
    expect(tables.sittings[0]?.values).toMatchObject({ login: 'edu053001', subject: 'russian', start: '09:30', minutes: 45 });
  });

  it('under a two-row header with merged titles', () => {
    const { tables } = read('Расписание ВПР', [
      ['Логин', 'Класс', 'Предмет', 'Проведение', null, null],
      [null, null, null, 'Дата', 'Начало', 'Окончание'],
      FIVE,
    ]);
    expect(tables.sittings.map(({ row }) => row)).toEqual([3]);
  });

  it('by its headers alone when the sheet has no name, as in a .csv file', () => {
    const { tables } = read('', [
      ['Код', 'ФИО', 'Категория', 'Телефон'],
      ['Н-001', 'Иванова Мария Петровна', 'методист', 79_121_234_567],
    ]);
    expect(tables.people[0]?.values).toEqual({
      code: 'Н-001',
      fullName: 'Иванова Мария Петровна',
      category: 'methodist',
      phone: '+79121234567',
    });
  });

  it('nowhere: the file is refused', () => {
    expect(() => read('Лист1', [['привет']])).toThrow(expect.objectContaining({ code: 'file.no-tables' }));
  });
});

describe('every problem is told with its place', () => {
  it('cell by cell, all of them at once', () => {
    const { tables, problems } = read('Расписание ВПР', [
      HEADER,
      ['edu05', '5А', 'Волшебство', '31.04.2026', '9:75', null],
      ['edu053001', null, 'Математика', { formula: true }, '#REF!', '10:15'],
      SIX,
    ]);
    expect(tables.sittings).toHaveLength(1);
    expect(problems.map(({ code, sheet: where, row, column, value }) => [code, where, `${column}${row}`, value])).toEqual([
      ['login.malformed', 'Расписание ВПР', 'A2', 'edu05'],
      ['subject.unknown', 'Расписание ВПР', 'C2', 'Волшебство'],
      ['day.impossible', 'Расписание ВПР', 'D2', '31.04.2026'],
      ['clock.unreadable', 'Расписание ВПР', 'E2', '9:75'],
      ['cell.required', 'Расписание ВПР', 'B3', ''],
      ['cell.formula', 'Расписание ВПР', 'D3', ''],
      ['cell.error', 'Расписание ВПР', 'E3', '#REF!'],
    ]);
    expect(
      problems.every(({ message, remedy }) => [message.ru, message.en, remedy.ru, remedy.en].every((text) => text !== '')),
    ).toBe(true);
  });

  it('once for a whole column of days where one has its month first: 5 June may be 6 May', () => {
    const days = ['05/06/2026', '04/20/2026', '20/04/2026'];
    const { tables, problems } = read('Расписание ВПР', [
      HEADER,
      ...days.map((day) => ['edu053001', '5А', 'МА', day, '9:00', '9:45']),
    ]);
    expect(tables.sittings).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: 'days.unordered',
        severity: 'error',
        row: 1,
        column: 'D',
        value: '04/20/2026',
        message: { ru: expect.stringContaining('строка 3') },
      },
    ]);
  });

  it('and at its own cell for a day written with points, which is a slip of the pen', () => {
    const days = ['05.06.2026', '04.20.2026'];
    const { tables, problems } = read('Расписание ВПР', [
      HEADER,
      ...days.map((day) => ['edu053001', '5А', 'МА', day, '9:00', '9:45']),
    ]);
    expect(tables.sittings).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'day.impossible', row: 3, column: 'D', value: '04.20.2026' }]);
  });

  it('and a sheet without a required column names the column', () => {
    const { problems } = read('Школы', [
      ['Логин', 'Адрес'],
      ['edu053001', 'ул. Школьная, 1'],
    ]);
    expect(problems).toMatchObject([
      { code: 'column.missing', row: 1, message: { ru: 'Нет обязательного столбца «Наименование»' } },
    ]);
  });

  it('and a column that is there twice names the second', () => {
    const { problems } = read('Школы', [
      ['Логин', 'Наименование', 'Название'],
      ['edu053001', 'Школа', 'Школа'],
    ]);
    expect(problems).toMatchObject([{ code: 'column.twice', row: 1, column: 'C' }]);
  });

  it('and a column or a sheet that is not used gets a note', () => {
    const sheets = [
      sheet('Школы', [
        ['Логин', 'Наименование', 'Любимый цвет'],
        ['edu053001', 'Школа', 'синий'],
      ]),
      sheet('Черновик', [['x']]),
    ];
    expect(
      readWorkbook(sheets).problems.map(({ code, severity, sheet: where, column }) => [code, severity, where, column]),
    ).toEqual([
      ['column.ignored', 'note', 'Школы', 'C'],
      ['sheet.ignored', 'note', 'Черновик', null],
    ]);
  });

  it('what the first person says of the first schools is no example', () => {
    const ties = [
      ['Код', 'Связь', 'Логин школы', 'Охват'],
      ['Н-001', 'ребёнок', 'edu053002', 'школа'],
    ];
    expect(read('Связи', ties).tables.ties).toHaveLength(1);
    const days = [
      ['Код', 'Дата', 'Часть дня', 'Ответ'],
      ['Н-001', '20.04.2026', 'весь день', 'могу'],
    ];
    expect(read('Доступность', days).tables.availability).toHaveLength(1);
  });

  it('a blank cell says nothing and a dash clears', () => {
    const { tables } = read('Школы', [
      ['Логин', 'Наименование', 'Адрес', 'Школьный округ'],
      ['edu053001', 'Школа', null, '—'],
    ]);
    expect(tables.schools[0]?.values).toEqual({ login: 'edu053001', name: 'Школа', address: undefined, district: null });
  });
});

describe('a file with names of pupils is refused as a whole', () => {
  const pupils = ['Петров Иван Сергеевич', 'Сидорова А.И.', 'Кузнецова Анна'];

  it.each([
    [
      'by a header',
      'Расписание ВПР',
      [
        [...HEADER, 'ФИО ученика'],
        [...FIVE, ''],
      ],
    ],
    [
      'by a bare header of names in a table about classes',
      'Расписание ВПР',
      [
        [...HEADER, 'ФИО'],
        [...FIVE, ''],
      ],
    ],
    ['on a sheet that is not used', 'Лист5', [['№', 'Фамилия, имя участника', 'Вариант']]],
    [
      'among ties',
      'Связи',
      [
        ['Код', 'Связь', 'Логин', 'Имя ребёнка'],
        ['Н-001', 'ребёнок', 'edu053001', 'Петя'],
      ],
    ],
    ['by the values of a column', 'Проверка работ', [[...HEADER, 'Кто'], ...pupils.map((name) => [...FIVE, name])]],
  ] as const)('%s', (_, name, rows) => {
    expect(() =>
      readWorkbook([
        sheet('Школы', [
          ['Логин', 'Наименование'],
          ['edu053001', 'Школа'],
        ]),
        sheet(name, rows),
      ]),
    ).toThrow(expect.objectContaining({ code: 'file.pupil-names' }));
  });

  it('but names of organisers and teachers are no names of pupils', () => {
    const { tables } = read('Расписание ВПР', [
      [...HEADER, 'ФИО организатора', 'Учитель', 'Ответственный', 'Количество обучающихся'],
      ...pupils.map((name) => [...FIVE, name, name, name, 25]),
    ]);
    expect(tables.sittings[0]?.values).toMatchObject({ organiser: 'Петров Иван Сергеевич', pupils: 25 });
  });
});

function read(name: string, rows: readonly (readonly Cell[])[], otherName = name) {
  return readWorkbook([sheet(otherName, rows)]);
}

function sheet(name: string, rows: readonly (readonly Cell[])[]): Sheet {
  return { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.length > 0) };
}
