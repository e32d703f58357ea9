import type { SubjectCode } from '../../campaigns/subjects.js';
import { personCodes } from '../values/person-codes.js';
import { schoolClass } from '../values/school-class.js';
import { schoolLogin } from '../values/school-login.js';
import { studyLevel } from '../values/study-level.js';
import { subject } from '../values/subject.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { mark, participantCode, registerMark, taskOf, taskPoints, totalPoints, variant, type Absent } from '../values/works.js';
import { yesNo } from '../values/yes-no.js';
import { optional, required, type RowOf, type Table } from './table.js';

const columns = {
  login: optional('Логин', schoolLogin, 'edu000001', {
    synonyms: ['ОО', 'Логин ОО', 'Логин школы', 'Код ОО', 'Школа'],
    note: 'Без столбца логин берётся из строк над таблицей, с других листов или из имени файла: edu053001 МА 5.xlsx.',
  }),
  schoolClass: optional('Класс', schoolClass, { grade: 5, letter: 'А' }, { synonyms: ['Параллель'] }),
  ordinal: optional('Порядковый номер класса', wholeNumber(1, 99), 1, { synonyms: ['Номер класса', 'Номер класса по порядку'] }),
  subject: optional('Предмет', subject, 'mathematics', {
    synonyms: ['Учебный предмет', 'Наименование предмета'],
    note: 'Без столбца предмет берётся оттуда же, откуда логин.',
  }),
  level: optional('Уровень', studyLevel, 'basic', { synonyms: ['Уровень изучения'] }),
  code: required('Код участника', participantCode, '50001', {
    synonyms: ['Код работы', 'Номер участника', 'Код участника ВПР'],
    note: 'Пять цифр, первая - класс. Имена учеников система не принимает.',
  }),
  variant: optional('Вариант', variant, '1', { synonyms: ['Номер варианта'] }),
  total: optional('Первичный балл', totalPoints, 12, {
    synonyms: ['Итого баллов', 'Итого', 'Сумма баллов', 'Балл', 'Баллы', 'Суммарный балл'],
  }),
  mark: optional('Отметка', mark, 4, { synonyms: ['Отметка за ВПР', 'Отметка за работу'] }),
  previousMark: optional('Отметка по журналу', registerMark, 4, {
    synonyms: [
      'Отметка за предыдущий триместр/четверть/полугодие',
      'Отметка за предыдущий триместр',
      'Отметка за предыдущую четверть',
      'Отметка за предыдущее полугодие',
      'Предыдущая отметка',
    ],
  }),
  isAbsent: optional('Отсутствовал', yesNo, null, { synonyms: ['Неявка', 'Не писал'] }),
  claimsHonours: optional('Претендует на аттестат с отличием', yesNo, null, {
    synonyms: ['Аттестат с отличием', 'Претендент на медаль', 'Медалист'],
  }),
  markedBy: optional('Кто проверял', personCodes, ['Н-000'], {
    synonyms: ['Проверил', 'Проверяющий', 'Проверяющие', 'Эксперт'],
    note: 'Коды людей с листа «Люди» через запятую.',
  }),
  municipality: optional('Муниципалитет', text(200), null, { synonyms: ['АТЕ', 'Район'], note: 'Не используется.' }),
  schoolName: optional('Название ОО', text(500), null, { synonyms: ['Наименование ОО'], note: 'Не используется.' }),
};

/** Pupils' papers with their points: our own table, `Форма сбора результатов` and `Ф1 Индивидуальные результаты` alike. */
export const works: Table<typeof columns> = {
  name: 'works',
  sheet: 'Работы',
  sheetSynonyms: ['Протокол', 'Результаты', 'Индивидуальные результаты', 'Ф1'],
  note: 'Результаты: одна строка - одна работа. Задания - столбцы вида «1 (5б)», «4К1 (3б)»; X - не приступал.',
  columns,
  isAboutPupils: true,
  family: { key: 'points', nameOf: (header) => (taskOf(header) === null ? null : header), kind: taskPoints },
};

type Cells = RowOf<typeof columns>;

/** A row whose school and subject are known, from its own cells or from what surrounds the table. */
export interface WorkRow extends Cells {
  readonly login: string;
  readonly subject: SubjectCode;
  /** By the header of the task's column. */
  readonly points?: ReadonlyMap<string, number | 'X' | Absent>;
}
