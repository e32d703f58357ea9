import { choice } from '../values/choice.js';
import { day } from '../values/day.js';
import { personCode } from '../values/person-code.js';
import { schoolClass } from '../values/school-class.js';
import { schoolLogin } from '../values/school-login.js';
import { text } from '../values/text.js';
import { optional, required, type RowOf, type Table } from './table.js';

const kind = choice({
  employment: ['работа', 'совместительство', 'работает', 'основное место работы', 'место работы'],
  child: ['ребёнок', 'учится ребёнок', 'ребёнок учится', 'школа ребёнка', 'дети', 'дети учатся', 'учатся дети', 'сын', 'дочь'],
  relative: ['родственник', 'родственники', 'родств', 'родня', 'работает родственник', 'учится родственник'],
  former: ['бывшее место работы', 'бывшее', 'прежнее место работы', 'работал раньше'],
  declared: ['заявленный конфликт', 'заявленный', 'конфликт интересов', 'самоотвод'],
  ban: ['запрет', 'не назначать', 'не вместе'],
  served: ['наблюдал раньше', 'был наблюдателем', 'был в прошлом году', 'прошлый выход'],
});
const scope = choice({ school: ['школа', 'вся школа'], parallel: ['параллель'], class: ['класс'] });

const columns = {
  person: required('Код', personCode, 'Н-000', { synonyms: ['Код наблюдателя', 'Код человека', 'Наблюдатель'] }),
  kind: required('Связь', kind, 'child', { synonyms: ['Вид связи', 'Тип связи', 'Причина', 'Вид'] }),
  school: optional('Логин школы', schoolLogin, 'edu000002', { synonyms: ['Логин', 'Логин ОО', 'Школа', 'Код ОО'] }),
  otherPerson: optional('Код другого человека', personCode, null, {
    synonyms: ['С кем', 'Другой человек', 'Второй наблюдатель'],
    note: 'Только для запрета «не вместе».',
  }),
  scope: optional('Охват', scope, 'school', { synonyms: ['Область', 'Распространяется на'], note: 'По умолчанию вся школа.' }),
  schoolClass: optional('Класс', schoolClass, null, {
    synonyms: ['Класс ребёнка', 'Параллель'],
    note: 'Для охвата «класс» или «параллель». Без имён.',
  }),
  since: optional('С', day, null, {
    synonyms: ['С даты', 'Начало', 'Действует с'],
    note: 'Для связи «наблюдал раньше» – день прошлого выхода.',
  }),
  until: optional('По', day, null, { synonyms: ['По дату', 'До', 'Окончание', 'Действует по'] }),
  note: optional('Примечание', text(300), null, { synonyms: ['Комментарий', 'Основание'] }),
};

/** Who is tied to which school, and who must not serve where or with whom. */
export const ties: Table<typeof columns> = {
  name: 'ties',
  sheet: 'Связи',
  sheetSynonyms: ['Конфликты', 'Конфликт интересов', 'Связи с ОО', 'Запреты'],
  note: 'Почему человека нельзя направить в школу: работа, дети, родственники, запреты.',
  columns,
  isAboutPupils: false,
};

export type TieRow = RowOf<typeof columns>;
