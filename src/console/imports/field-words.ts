import type { Language } from '../words/dictionary.js';
import { titleOf, type Vocabulary } from '../words/vocabulary.js';

/** Columns of the records an import writes, as a person calls them. */
const FIELDS: Readonly<Partial<Record<string, readonly [ru: string, en: string]>>> = {
  name: ['название', 'name'],
  short_name: ['краткое название', 'short name'],
  login: ['логин', 'login'],
  address: ['адрес', 'address'],
  latitude: ['широта', 'latitude'],
  longitude: ['долгота', 'longitude'],
  district_id: ['школьный округ', 'district'],
  year: ['год', 'year'],
  level: ['уровень', 'level'],
  reason: ['причина', 'reason'],
  grade: ['класс', 'grade'],
  letter: ['буква', 'letter'],
  ordinal: ['номер', 'ordinal'],
  subject: ['предмет', 'subject'],
  part: ['часть', 'part'],
  date: ['день', 'day'],
  lesson: ['урок', 'lesson'],
  starts_at: ['начало', 'start'],
  ends_at: ['окончание', 'end'],
  room: ['кабинет', 'room'],
  pupils: ['учеников', 'pupils'],
  form: ['форма', 'form'],
  organiser: ['организатор', 'organiser'],
  subject_teacher: ['учитель предмета', 'subject teacher'],
  required: ['наблюдателей нужно', 'observers wanted'],
  state: ['состояние', 'state'],
  code: ['код', 'code'],
  full_name: ['ФИО', 'full name'],
  category: ['категория', 'category'],
  roles: ['роли', 'roles'],
  home_address: ['домашний адрес', 'home address'],
  home_latitude: ['широта дома', 'latitude of home'],
  home_longitude: ['долгота дома', 'longitude of home'],
  phone: ['телефон', 'telephone'],
  email: ['почта', 'e-mail'],
  born_on: ['дата рождения', 'born on'],
  subjects: ['преподаёт', 'teaches'],
  subject_grades: ['классы эксперта', 'grades of the expert'],
  trained_on: ['обучение', 'trained on'],
  consented_on: ['согласие', 'consent'],
  dissemination_consented_on: ['согласие на распространение', 'consent to dissemination'],
  per_day: ['не больше в день', 'at most per day'],
  per_week: ['не больше в неделю', 'at most per week'],
  total: ['всего', 'total'],
  share: ['доля', 'share'],
  kind: ['вид связи', 'kind of tie'],
  scope: ['охват', 'scope'],
  since: ['с', 'since'],
  until: ['по', 'until'],
  note: ['примечание', 'note'],
  answer: ['ответ', 'answer'],
  variant: ['вариант', 'variant'],
  points: ['баллы', 'points'],
  mark: ['отметка', 'mark'],
  previous_mark: ['отметка по журналу', 'mark in the journal'],
  is_absent: ['отсутствовал', 'absent'],
  marked_by: ['кто проверял', 'marked by'],
};

/** What a column is called; null for those that only the program needs. */
export function fieldTitle(column: string, language: Language): string | null {
  const field = FIELDS[column];
  return field === undefined ? null : field[language === 'ru' ? 0 : 1];
}

const VOCABULARIES: Readonly<Partial<Record<string, Vocabulary>>> = {
  category: 'category',
  roles: 'role',
  subject: 'subject',
  subjects: 'subject',
  kind: 'tie',
  scope: 'scope',
  answer: 'answer',
  form: 'form',
  level: 'level',
  state: 'state',
};

/** The value of a column as text; a record's identifier says nothing to a person. */
export function fieldText(column: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((each) => fieldText(column, each, language)).join(', ');
  if (typeof value === 'object') return entriesText(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const vocabulary = VOCABULARIES[column];
  if (vocabulary !== undefined) return titleOf(vocabulary, text, language);
  if (/^[\da-f]{8}-[\da-f]{4}-/u.test(text)) return '…';
  return text.replace(/^(\d\d:\d\d):00$/u, '$1').replace(/^(\d{4})-(\d\d)-(\d\d)$/u, '$3.$2.$1');
}

function entriesText(value: object): string {
  const entries = Object.entries(value).map(([key, each]) => `${key}: ${String(each)}`);
  return entries.length === 0 ? '–' : entries.join('; ');
}

/** `Н-001|edu860001|child` as a person reads it. */
export function keyText(key: string, language: Language): string {
  const parts = key.split('|').map((part) => titleOf('tie', part, language));
  return parts.map((part) => fieldText('', titleOf('subject', part, language), language)).join(' ');
}
