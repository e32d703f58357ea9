import { choice } from '../values/choice.js';
import { clock } from '../values/clock.js';
import { campaignDay } from '../values/campaign-day.js';
import { classLetter, schoolClass } from '../values/school-class.js';
import { schoolLogin } from '../values/school-login.js';
import { studyLevel } from '../values/study-level.js';
import { subject } from '../values/subject.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { yesNo } from '../values/yes-no.js';
import { optional, required, type RowOf, type Table } from './table.js';

const form = choice({
  paper: ['бумажная', 'бумага', 'на бумаге', 'традиционная', 'бланковая', 'б'],
  computer: ['компьютерная', 'компьютер', 'на компьютере', 'электронная', 'к', 'кф'],
});

const columns = {
  login: required('Логин', schoolLogin, 'edu000001', {
    synonyms: ['Логин ОО', 'Логин школы', 'Код ОО', 'Код школы', 'Школа', 'ОО'],
    note: 'Логин школы в ФИС ОКО.',
  }),
  schoolClass: required(
    'Класс',
    schoolClass,
    { grade: 5, letter: '' },
    {
      synonyms: ['Параллель', 'Класс (параллель)', 'Классы'],
      note: '5 или 5А; букву можно указать и в своём столбце.',
    },
  ),
  letter: optional('Буква', classLetter, 'А', { synonyms: ['Литера', 'Буква класса', 'Литер'] }),
  ordinal: optional('Номер класса', wholeNumber(1, 99), 1, {
    synonyms: ['Порядковый номер класса', 'Номер класса по порядку'],
    note: 'Порядковый номер класса в форме сбора результатов.',
  }),
  subject: required('Предмет', subject, 'mathematics', { synonyms: ['Учебный предмет', 'Наименование предмета', 'Дисциплина'] }),
  level: optional('Уровень', studyLevel, 'basic', { synonyms: ['Уровень изучения', 'Вариант работы'] }),
  part: optional('Часть', wholeNumber(1, 2), null, {
    synonyms: ['Часть работы', 'Номер части'],
    note: 'Только для работ из двух частей: 1 или 2.',
  }),
  date: required('Дата', campaignDay, '2026-04-20', {
    synonyms: ['Дата проведения', 'Дата ВПР', 'День проведения', 'Дата проведения работы', 'Дата проведения ВПР'],
  }),
  lesson: optional('Урок', wholeNumber(0, 14), 2, { synonyms: ['Номер урока', '№ урока', 'Урок по счёту'] }),
  start: required('Начало', clock, '09:30', {
    synonyms: ['Время начала', 'Начало работы', 'Время', 'Время проведения', 'Начало ВПР'],
    rangeTo: 'end',
  }),
  end: optional('Окончание', clock, '10:15', {
    synonyms: ['Время окончания', 'Конец', 'Окончание работы', 'Завершение'],
    note: 'Окончание или длительность: достаточно одного.',
  }),
  minutes: optional('Длительность, мин', wholeNumber(5, 240), null, {
    synonyms: ['Длительность', 'Продолжительность', 'Минут', 'Время выполнения', 'Продолжительность мин'],
  }),
  room: optional('Кабинет', text(60), '12', {
    synonyms: ['Аудитория', 'Каб', 'Место', 'Место проведения', '№ кабинета', 'Кабинеты'],
  }),
  pupils: optional('Участников', wholeNumber(0, 400), 25, {
    synonyms: [
      'Количество участников',
      'Число участников',
      'Количество учащихся',
      'Кол-во участников',
      'Количество обучающихся',
      'Кол-во учащихся',
    ],
    note: 'Только число. Имена учеников система не принимает.',
  }),
  form: optional('Форма', form, 'paper', { synonyms: ['Форма проведения', 'Формат'] }),
  organiser: optional('Организатор', text(120), null, {
    synonyms: ['Организатор в аудитории', 'ФИО организатора', 'Организаторы'],
  }),
  subjectTeacher: optional('Учитель предмета', text(120), null, {
    synonyms: ['Учитель', 'ФИО учителя', 'Учитель-предметник', 'Педагог'],
  }),
  observers: optional('Нужно наблюдателей', wholeNumber(0, 9), 1, {
    synonyms: ['Наблюдателей', 'Количество наблюдателей', 'Число наблюдателей', 'Наблюдатели'],
  }),
  isCancelled: optional('Отменено', yesNo, null, { synonyms: ['Отмена', 'Отменена'], note: 'да – работа отменена.' }),
};

/** When each class writes which work. */
export const sittings: Table<typeof columns> = {
  name: 'sittings',
  sheet: 'Расписание ВПР',
  sheetSynonyms: ['Расписание', 'График ВПР', 'График проведения', 'Даты ВПР', 'Проведение', 'ВПР'],
  note: 'Когда и где каждый класс пишет работу: одна строка – один класс, предмет и часть. Даты назначают школы.',
  columns,
  isAboutPupils: true,
};

export type SittingRow = RowOf<typeof columns>;
