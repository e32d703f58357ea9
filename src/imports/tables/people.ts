import { choice, choiceList } from '../values/choice.js';
import { day } from '../values/day.js';
import { degrees } from '../values/degrees.js';
import { email } from '../values/email.js';
import { personCode } from '../values/person-code.js';
import { phone } from '../values/phone.js';
import { schoolLogins } from '../values/school-logins.js';
import { subjectGrades } from '../values/subject-grades.js';
import { subjects } from '../values/subject.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { optional, required, type RowOf, type Table } from './table.js';

const category = choice({
  authority: ['сотрудник УО', 'управление образования', 'специалист УО', 'сотрудник управления образования', 'орган управления'],
  methodist: ['методист', 'методический центр', 'сотрудник методического центра'],
  teacher: ['учитель', 'педагог', 'учитель другой школы', 'работник школы'],
  parent: ['родитель', 'родительская общественность', 'законный представитель'],
  public: ['общественная организация', 'общественник', 'общественный наблюдатель', 'общественность'],
  college: ['преподаватель колледжа', 'колледж', 'СПО', 'преподаватель СПО', 'дополнительное образование'],
  student: ['студент', 'студентка'],
});
const roles = choiceList({
  observer: ['наблюдатель', 'общественный наблюдатель', 'независимый наблюдатель', 'ОН'],
  organiser: ['организатор', 'внешний организатор', 'организатор в аудитории'],
  commission: ['член комиссии', 'комиссия'],
  expert: ['эксперт', 'эксперт перепроверки', 'проверяющий'],
  chair: ['председатель', 'председатель комиссии'],
});

const columns = {
  code: required('Код', personCode, 'Н-000', {
    synonyms: ['Код наблюдателя', 'Код человека', '№ наблюдателя'],
    note: 'Номер человека в системе; под ним его увидят школы, имени они не увидят.',
  }),
  fullName: required('ФИО', text(200), 'Иванова Мария Петровна', {
    synonyms: ['Фамилия имя отчество', 'Ф.И.О.', 'ФИО наблюдателя', 'ФИО полностью', 'Наблюдатель'],
    parts: ['Фамилия', 'Имя', 'Отчество', 'Имя отчество'],
  }),
  category: required('Категория', category, 'methodist', { synonyms: ['Категория наблюдателя', 'Статус'] }),
  roles: optional('Роли', roles, ['observer'], { synonyms: ['Роль'], note: 'Через запятую; если не указано – наблюдатель.' }),
  workplaces: optional('Место работы (логин)', schoolLogins, null, {
    synonyms: ['Место работы', 'Логин места работы', 'Школа', 'Логин школы', 'Логин ОО', 'Работает в'],
    note: 'Логины всех школ, где человек работает, через запятую: туда его не направят.',
  }),
  homeAddress: optional('Адрес', text(300), null, { synonyms: ['Домашний адрес', 'Адрес проживания', 'Место жительства'] }),
  latitude: optional('Широта', degrees(41, 82), 61.26, { synonyms: ['lat'], note: 'Откуда человек выезжает.' }),
  longitude: optional('Долгота', degrees(-180, 180), 73.41, { synonyms: ['lon', 'lng'] }),
  phone: optional('Телефон', phone, null, {
    synonyms: ['Тел', 'Номер телефона', 'Контактный телефон', 'Мобильный телефон', 'Сотовый'],
  }),
  email: optional('Почта', email, null, { synonyms: ['E-mail', 'Email', 'Электронная почта', 'Адрес электронной почты'] }),
  bornOn: optional('Дата рождения', day, '1985-06-01', { synonyms: ['Год рождения', 'Д р'] }),
  subjects: optional('Преподаёт', subjects, ['history'], {
    synonyms: ['Предметы', 'Предмет', 'Преподаваемый предмет', 'Преподаваемые предметы', 'Специальность'],
    note: 'Предметы через запятую: на свой предмет человека не назначат.',
  }),
  subjectGrades: optional('Классы эксперта', subjectGrades, null, {
    synonyms: ['Классы по предметам', 'Какие классы проверяет'],
    note: 'Для эксперта перепроверки: предмет и классы, например Математика: 5, 6; Русский язык: 5-8. Предмет, которого здесь нет, он проверяет во всех классах; прочерк – все предметы во всех классах.',
  }),
  trainedOn: optional('Обучение пройдено', day, '2026-03-02', {
    synonyms: ['Дата обучения', 'Обучен', 'Инструктаж', 'Дата инструктажа'],
  }),
  consentedOn: optional('Согласие на обработку данных', day, '2026-02-16', {
    synonyms: ['Согласие', 'Дата согласия', 'Согласие на обработку персональных данных', 'Согласие ПДн'],
    note: 'Дата согласия.',
  }),
  disseminationConsentedOn: optional('Согласие на распространение', day, null, {
    synonyms: ['Согласие на публикацию', 'Согласие на распространение персональных данных'],
    note: 'Отдельное согласие: без него имя нигде не публикуется.',
  }),
  perDay: optional('Не больше в день', wholeNumber(1, 10), 2, { synonyms: ['Выходов в день', 'Лимит в день', 'В день'] }),
  perWeek: optional('Не больше в неделю', wholeNumber(1, 60), null, {
    synonyms: ['Выходов в неделю', 'Лимит в неделю', 'В неделю'],
  }),
  total: optional('Не больше за кампанию', wholeNumber(1, 400), null, {
    synonyms: ['Всего выходов', 'Лимит', 'За кампанию', 'Максимум'],
  }),
  share: optional('Доля', wholeNumber(1, 10), 1, { synonyms: ['Вес'], note: '2 – вдвое меньше выходов, чем у других.' }),
};

/** Observers, organisers, members of the commission. */
export const people: Table<typeof columns> = {
  name: 'people',
  sheet: 'Люди',
  sheetSynonyms: ['Наблюдатели', 'Список наблюдателей', 'Общественные наблюдатели', 'Персонал', 'Кадры'],
  note: 'Взрослые: наблюдатели, организаторы, члены комиссии.',
  columns,
  isAboutPupils: false,
};

export type PersonRow = RowOf<typeof columns>;
