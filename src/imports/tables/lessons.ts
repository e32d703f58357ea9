import { choice } from '../values/choice.js';
import { clock } from '../values/clock.js';
import { personCode } from '../values/person-code.js';
import { schoolLogin } from '../values/school-login.js';
import { required, type RowOf, type Table } from './table.js';

const weekday = choice({
  '1': ['понедельник', 'пн', 'пон'],
  '2': ['вторник', 'вт', 'втор'],
  '3': ['среда', 'ср', 'сред'],
  '4': ['четверг', 'чт', 'четв'],
  '5': ['пятница', 'пт', 'пят'],
  '6': ['суббота', 'сб', 'суб'],
  '7': ['воскресенье', 'вс', 'воскр'],
});

const columns = {
  person: required('Код', personCode, 'Н-000', { synonyms: ['Код человека', 'Код организатора', 'Учитель', 'Педагог'] }),
  login: required('Логин', schoolLogin, 'edu000001', {
    synonyms: ['Логин ОО', 'Логин школы', 'Код ОО', 'Код школы', 'Школа', 'ОО'],
    note: 'Школа, в которой идёт урок.',
  }),
  weekday: required('День недели', weekday, '1', { synonyms: ['День', 'День нед'] }),
  from: required('Начало', clock, '08:30', { synonyms: ['С', 'Время начала', 'Начало урока'] }),
  to: required('Окончание', clock, '09:15', { synonyms: ['До', 'По', 'Конец', 'Время окончания', 'Окончание урока'] }),
};

/** The lessons that teachers give every week. */
export const lessons: Table<typeof columns> = {
  name: 'lessons',
  sheet: 'Уроки',
  sheetSynonyms: ['Свои уроки', 'Уроки педагогов', 'Расписание уроков', 'Уроки организаторов'],
  note: 'Собственные уроки тех, кто работает в школах: на это время их никуда не направят.',
  columns,
  isAboutPupils: false,
};

export type LessonRow = RowOf<typeof columns>;
