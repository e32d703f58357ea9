import { describe, expect, test } from '@jest/globals';
import { dayChecks } from '../../src/imports/plan/day-checks.js';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import type { Cell } from '../../src/imports/spreadsheet/sheet.js';

const DAYS = { grading: { from: '2026-04-20', to: '2026-06-19' }, lastGone: '2026-05-01' };

/** What is said about a sheet of these rows: code, place and value. */
function told(name: string, ...rows: readonly (readonly Cell[])[]) {
  const sheet = { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
  const { tables, problems } = readWorkbook([sheet], 'файл.xlsx');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return dayChecks(tables, DAYS).map(({ code, row, column, value }) => `${code} ${column}${row} ${value}`);
}

describe('the days of an import', () => {
  test('of grading lie within the campaign or soon after it; a cancelled row may stand anywhere', () => {
    const header = ['Логин', 'Класс', 'Предмет', 'Дата', 'Начало', 'Окончание', 'Отменено'];
    const graded = (date: string, isCancelled = 'нет') => ['edu053001', '5', 'Математика', date, '14:00', '16:00', isCancelled];
    const days = ['19.04.2026', '20.04.2026', '19.06.2026', '20.06.2026'].map((date) => graded(date));
    expect(told('Проверка работ', header, ...days, graded('20.06.2027', 'да'))).toEqual([
      'grading.outside D2 19.04.2026',
      'grading.outside D5 20.06.2026',
    ]);
  });

  test('of both consents have begun', () => {
    const header = ['Код', 'ФИО', 'Категория', 'Согласие на обработку данных', 'Согласие на распространение'];
    const people = [
      ['Н-001', 'Иванова Мария', 'учитель', '01.05.2026', null],
      ['Н-002', 'Петров Пётр', 'учитель', '02.05.2026', '16.02.2027'],
    ];
    expect(told('Люди', header, ...people)).toEqual(['day.to-come D3 02.05.2026', 'day.to-come E3 16.02.2027']);
  });
});
