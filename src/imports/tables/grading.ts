import { clock } from '../values/clock.js';
import { campaignDay } from '../values/campaign-day.js';
import { parallel } from '../values/school-class.js';
import { schoolLogin } from '../values/school-login.js';
import { subject } from '../values/subject.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { yesNo } from '../values/yes-no.js';
import { optional, required, type RowOf, type Table } from './table.js';

const columns = {
  login: required('Логин', schoolLogin, 'edu000001', {
    synonyms: ['Логин ОО', 'Логин школы', 'Код ОО', 'Код школы', 'Школа', 'ОО'],
  }),
  schoolClass: required('Класс', parallel, { grade: 5, letter: '' }, { synonyms: ['Параллель', 'Классы'], note: 'Параллель: 5.' }),
  subject: required('Предмет', subject, 'mathematics', { synonyms: ['Учебный предмет', 'Наименование предмета'] }),
  ordinal: optional('Номер проверки', wholeNumber(1, 20), null, {
    synonyms: ['№ проверки', 'Номер блока'],
    note: 'Если одну параллель проверяют в несколько приёмов: 1, 2, …',
  }),
  date: required('Дата', campaignDay, '2026-04-21', { synonyms: ['Дата проверки', 'День проверки', 'Дата проверки работ'] }),
  start: required('Начало', clock, '14:00', {
    synonyms: ['Время начала', 'Начало проверки', 'Время', 'Время проверки'],
    rangeTo: 'end',
  }),
  end: optional('Окончание', clock, '16:00', { synonyms: ['Время окончания', 'Конец', 'Окончание проверки'] }),
  minutes: optional('Длительность, мин', wholeNumber(5, 600), null, { synonyms: ['Длительность', 'Продолжительность', 'Минут'] }),
  room: optional('Место', text(60), 'учительская', { synonyms: ['Кабинет', 'Аудитория', 'Место проверки', 'Каб'] }),
  observers: optional('Нужно наблюдателей', wholeNumber(0, 9), 1, {
    synonyms: ['Наблюдателей', 'Количество наблюдателей', 'Наблюдатели'],
  }),
  isCancelled: optional('Отменено', yesNo, null, { synonyms: ['Отмена', 'Отменена'] }),
};

/** When each school marks which works. */
export const grading: Table<typeof columns> = {
  name: 'grading',
  sheet: 'Проверка работ',
  sheetSynonyms: ['Проверка', 'График проверки', 'Расписание проверки'],
  note: 'Когда и где в школе проверяют работы.',
  columns,
  isAboutPupils: true,
};

export type GradingRow = RowOf<typeof columns>;
