import { xlsx, type TestCell } from './workbooks.js';

/** A workbook of two schools, one sitting on the day and one person. */
export function dataBook(day: string): Promise<Buffer> {
  const schools: TestCell[][] = [
    ['Логин', 'Наименование'],
    ['edu860001', 'Школа № 1'],
    ['edu860002', 'Школа № 2'],
  ];
  const dates: TestCell[][] = [
    ['Логин', 'Класс', 'Предмет', 'Дата', 'Урок', 'Начало', 'Окончание'],
    ['edu860001', '5А', 'Математика', day, 3, '10:30', '11:15'],
  ];
  const people: TestCell[][] = [
    ['Код', 'ФИО', 'Категория', 'Место работы'],
    ['Н-001', 'Иванова Мария Петровна', 'учитель', 'edu860001'],
  ];
  return xlsx({ Школы: schools, Расписание: dates, Люди: people });
}
