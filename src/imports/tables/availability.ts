import { choice } from '../values/choice.js';
import { clock } from '../values/clock.js';
import { campaignDay } from '../values/campaign-day.js';
import { personCode } from '../values/person-code.js';
import { optional, required, type RowOf, type Table } from './table.js';

/** The hours a part of the day means, when a person did not say them. */
export const PARTS_OF_DAY = {
  morning: { from: '08:00', to: '13:00' },
  afternoon: { from: '13:00', to: '18:00' },
  whole: { from: '08:00', to: '18:00' },
} as const;

const partOfDay = choice({
  morning: ['утро', 'первая половина', 'первая половина дня', 'до обеда'],
  afternoon: ['день', 'вторая половина', 'вторая половина дня', 'после обеда'],
  whole: ['весь день', 'целый день', 'полный день'],
});
const answer = choice({
  yes: ['могу', 'может', 'да', 'свободен', 'свободна'],
  if_needed: ['если нужно', 'при необходимости', 'возможно'],
  no: ['не могу', 'не может', 'нет', 'занят', 'занята'],
});

const columns = {
  person: required('Код', personCode, 'Н-000', { synonyms: ['Код наблюдателя', 'Код человека', 'Наблюдатель'] }),
  date: required('Дата', campaignDay, '2026-04-20', { synonyms: ['День'] }),
  from: optional('С', clock, null, { synonyms: ['Со скольки', 'Начало', 'С какого времени', 'Время с'] }),
  to: optional('До', clock, null, { synonyms: ['По', 'Окончание', 'До какого времени', 'Время до'] }),
  partOfDay: optional('Часть дня', partOfDay, 'whole', { note: 'Вместо времени: утро 8–13, день 13–18, весь день 8–18.' }),
  answer: required('Ответ', answer, 'yes', { synonyms: ['Могу', 'Доступность', 'Готовность'] }),
};

/** When each person can serve. */
export const availability: Table<typeof columns> = {
  name: 'availability',
  sheet: 'Доступность',
  sheetSynonyms: ['Занятость', 'Готовность', 'Свободное время'],
  note: 'Когда человек может выйти.',
  columns,
  isAboutPupils: false,
};

export type AvailabilityRow = RowOf<typeof columns>;
