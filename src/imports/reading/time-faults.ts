import type { Wording } from './warnings.js';

/** What can be wrong with days and times. */
export const TIME_FAULTS = {
  'day.unreadable': ['Дата не читается', 'Укажите дату в виде 20.04.2026', 'The date cannot be read', 'Write it as 20.04.2026'],
  'day.to-come': [
    'Этот день ещё не наступил',
    'Укажите день, когда согласие получено, или оставьте ячейку пустой',
    'This day is yet to come',
    'Give the day of the consent, or leave the cell empty',
  ],
  'grading.outside': [
    'Работы этой кампании проверяют с {from} по {to}',
    'Исправьте дату или загрузите строку в ту кампанию, чьи это работы',
    'The works of this campaign are graded from {from} to {to}',
    'Correct the date, or import the row into the campaign whose works these are',
  ],
  'day.impossible': [
    'Такого дня нет в календаре',
    'Проверьте число и месяц',
    'There is no such day',
    'Check the day and the month',
  ],
  'days.unordered': [
    'День и месяц здесь не различить: {day} (строка {row}) читается только как месяц/день, так что и 05/06/2026 может значить 6 мая',
    'Запишите все даты столбца в виде 20.04.2026',
    'Day and month cannot be told apart here: {day} (row {row}) can only be month/day, so 05/06/2026 may mean 6 May as well as 5 June',
    'Write all dates of the column as 20.04.2026',
  ],
  'clock.unreadable': ['Время не читается', 'Укажите время в виде 09:30', 'The time cannot be read', 'Write it as 09:30'],
  'clock.bare': [
    'Час это или номер урока?',
    'Укажите время в виде 09:30',
    'Is it an hour or the number of a lesson?',
    'Write the time as 09:30',
  ],
  'end.missing': [
    'Нет ни окончания, ни длительности',
    'Укажите время окончания или длительность в минутах',
    'Neither an end nor a length is given',
    'Give the end or the minutes',
  ],
  'end.early': ['Окончание не позже начала', 'Проверьте время', 'The end is not after the start', 'Check the times'],
  'until.early': [
    'Последний день раньше первого',
    'Проверьте обе даты',
    'The last day is before the first one',
    'Check both dates',
  ],
} as const satisfies Record<string, Wording>;
