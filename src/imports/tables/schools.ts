import { degrees } from '../values/degrees.js';
import { risks } from '../values/risks.js';
import { schoolLogin } from '../values/school-login.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { optional, required, type RowOf, type Table } from './table.js';

const columns = {
  login: required('Логин', schoolLogin, 'edu000001', {
    synonyms: ['Логин ОО', 'Логин школы', 'Логин ФИС ОКО', 'Код ОО', 'Код школы', 'Логин образовательной организации'],
    note: 'Логин школы в ФИС ОКО.',
  }),
  name: required('Наименование', text(500), 'МБОУ «Средняя школа № 1»', {
    synonyms: ['Название', 'Школа', 'ОО', 'Название ОО', 'Наименование ОО', 'Полное наименование', 'Образовательная организация'],
  }),
  shortName: optional('Краткое наименование', text(80), 'СОШ № 1', {
    synonyms: ['Краткое название', 'Кратко', 'Сокращённое наименование'],
    note: 'Так школа будет названа в графике и календарях; если не указано – полное наименование.',
  }),
  address: optional('Адрес', text(300), 'ул. Школьная, 1', { synonyms: ['Адрес школы', 'Адрес ОО', 'Фактический адрес'] }),
  latitude: optional('Широта', degrees(41, 82), 61.25, {
    synonyms: ['Координата широта', 'lat'],
    note: 'Нужна, чтобы считать дорогу.',
  }),
  longitude: optional('Долгота', degrees(-180, 180), 73.4, { synonyms: ['Координата долгота', 'lon', 'lng'] }),
  district: optional('Школьный округ', text(120), 'Северный', { synonyms: ['Округ', 'Кластер', 'Образовательный округ'] }),
  staff: optional('Педагогов', wholeNumber(0, 1000), 48, {
    synonyms: [
      'Число педагогов',
      'Кол-во педагогов',
      'Кол-во учителей',
      'Количество педагогов',
      'Педработников',
      'Учителей',
      'Количество учителей',
      'Педагогических работников',
    ],
    note: 'Сколько педагогов работает в школе: от этого зависит, сколько организаторов она отпускает одновременно.',
  }),
  risks: optional('Признаки риска по годам', risks, [{ year: 2025, level: 1 }], {
    synonyms: ['Риск', 'Признаки риска', 'Маркеры', 'Риск по годам', 'Маркеры необъективности'],
    note: 'Год и вес признака от 0 до 3: «2025: 2; 2026: 1». Это возможный признак, он требует дальнейшего анализа.',
  }),
};

/** The schools of the municipality. */
export const schools: Table<typeof columns> = {
  name: 'schools',
  sheet: 'Школы',
  sheetSynonyms: ['Список школ', 'ОО', 'Перечень школ', 'Образовательные организации'],
  note: 'Школы муниципалитета.',
  columns,
  isAboutPupils: false,
};

export type SchoolRow = RowOf<typeof columns>;
