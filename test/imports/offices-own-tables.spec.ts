import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import type { Cell } from '../../src/imports/spreadsheet/sheet.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';
import { xlsx } from '../support/workbooks.js';

describe('a table as offices keep it', () => {
  it('has a header of three rows under merged titles', () => {
    const { sittings, faults } = read('Расписание ВПР', [
      ['Код ОО', 'Сведения о работе', null, 'Проведение', null, null],
      [null, 'Класс', 'Предмет', 'Дата', 'Время', null],
      [null, null, null, null, 'начало', 'окончание'],
      ['edu053001', '5А', 'мат', '20.04.2026', '9-25', '10-10'],
    ]);
    expect(sittings).toMatchObject([{ row: 4, values: { date: '2026-04-20', start: '09:25', end: '10:10' } }]);
    expect(faults).toEqual([]);
  });

  it('ends with who has signed it, whose name stands under any column', () => {
    const { sittings, faults, ignored } = read('Расписание ВПР', [
      HEADER,
      ['edu053001', '5А', 'Математика', '20.04.2026', '09:25', '10:10'],
      ['Начальник управления', null, 'А. Б. Заречный'],
      ['Исп. Петрова М. И.', null, null, 'тел. 2-11-22'],
    ]);
    expect([sittings.length, faults, ignored]).toEqual([1, [], [3, 4]]);
  });

  it('says both times of a work in one cell, as long as none has been said in the other', () => {
    const rows = [
      ['edu053001', '5А', 'Математика', '20.04.2026', '9:25–10:10', null],
      ['edu053001', '5Б', 'Математика', '20.04.2026', '9:25–10:10', '11:00'],
    ];
    const { sittings, faults } = read('Расписание ВПР', [HEADER, ...rows]);
    expect(sittings.map(({ values }) => values)).toMatchObject([{ start: '09:25', end: '10:10' }]);
    expect(faults).toEqual(['E3 clock.unreadable']);
    const withoutEnd = read('Проверка работ', [HEADER.slice(0, 5), ['edu053001', '5', 'Математика', '21.04.2026', '14.00-16.00']]);
    expect(withoutEnd.grading).toMatchObject([{ values: { start: '14:00', end: '16:00' } }]);
  });

  it('has surname, first name and patronymic in columns of their own, or all of them under «Ф.И.О.»', () => {
    const { people, faults, ignored } = read('Наблюдатели', [
      ['Код', 'Фамилия', 'Имя', 'Отчество', 'Категория'],
      ['Н-001', 'Иванова', 'Мария', 'Петровна', 'методист'],
      ['Н-002', 'Ли', 'Анна', '-', 'родитель'],
      ['Н-003', null, null, null, 'родитель'],
    ]);
    expect(people.map(({ values }) => values.fullName)).toEqual(['Иванова Мария Петровна', 'Ли Анна']);
    expect([faults, ignored]).toEqual([['B4 cell.required'], []]);
    const together = read('Наблюдатели', [
      ['Код', 'Ф.И.О. (полностью)', 'Категория'],
      ['Н-001', 'Иванова Мария Петровна', 'методист'],
    ]);
    expect(together.people).toMatchObject([{ values: { fullName: 'Иванова Мария Петровна' } }]);
  });

  it('has rows that a filter or a hand has hidden, and whole sheets: they are loaded, which is said', async () => {
    const row = (login: string) => [login, '5А', 'Математика', '20.04.2026', '09:25', '10:10'];
    const file = new PizZip(await xlsx({ Март: [HEADER, row('edu053001'), row('edu053002')], Апрель: [HEADER, row('edu053003')] }));
    const replaceIn = (part: string, from: string, to: string) => file.file(part, file.file(part)!.asText().replace(from, to));
    replaceIn('xl/worksheets/sheet1.xml', '<row r="3"', '<row r="3" hidden="1"');
    replaceIn('xl/workbook.xml', '<sheet name="Апрель"', '<sheet name="Апрель" state="veryHidden"');
    const { sheets } = await readSpreadsheet(file.generate({ type: 'nodebuffer' }), 'a.xlsx');
    const { tables, problems } = readWorkbook(sheets);
    expect(tables.sittings.map(({ values }) => values.login)).toEqual(['edu053001', 'edu053002', 'edu053003']);
    const told = problems.filter(({ code }) => code === 'rows.hidden');
    expect(told.map(({ sheet, message }) => [sheet, /\d+/.exec(message.ru)?.[0]])).toEqual([
      ['Март', '1'],
      ['Апрель', '2'],
    ]);
  });
});

const HEADER = ['Логин', 'Класс', 'Предмет', 'Дата', 'Начало', 'Окончание'];

function read(name: string, rows: readonly (readonly Cell[])[]) {
  const sheet = { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
  const { tables, problems } = readWorkbook([sheet]);
  const faults = problems.filter(({ severity }) => severity === 'error');
  return {
    ...tables,
    faults: faults.map(({ column, row, code }) => `${column ?? ''}${row} ${code}`),
    ignored: problems.flatMap(({ code, row }) => (code === 'row.ignored' ? [row] : [])),
  };
}
