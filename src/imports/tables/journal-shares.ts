import type { SubjectCode } from '../../campaigns/subjects.js';
import { share } from '../values/share.js';
import { subject } from '../values/subject.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { optional, required, type RowOf, type Table } from './table.js';

const columns = {
  group: required('Группы участников', text(300), 'Вся выборка', { synonyms: ['Группа участников', 'Группа', 'АТЕ, ОО'] }),
  participants: optional('Кол-во участников', wholeNumber(0, 5_000_000), 1_204, {
    synonyms: ['Количество участников', 'Число участников', 'Участников'],
  }),
  lowered: optional('Понизили', share, 37.22, { synonyms: ['Понизили %', 'Понижена', 'Ниже журнала'] }),
  confirmed: optional('Подтвердили', share, 60.67, { synonyms: ['Подтвердили %', 'Подтверждена', 'Совпали'] }),
  raised: optional('Повысили', share, 2.11, { synonyms: ['Повысили %', 'Повышена', 'Выше журнала'] }),
  grade: optional('Класс', wholeNumber(1, 11), 5, { synonyms: ['Параллель'] }),
  subject: optional('Предмет', subject, 'mathematics', { synonyms: ['Учебный предмет'] }),
};

/**
 * `Сравнение отметок с отметками по журналу`: a row for a group, or a group's name with its three rows below it
 * («Понизили (Отметка < Отметка по журналу)», …) and one column of per cent.
 */
export const journalShares: Table<typeof columns> = {
  name: 'journalShares',
  sheet: 'Сравнение отметок с отметками по журналу',
  sheetSynonyms: ['Сравнение отметок', 'Отметки по журналу', 'Сравнение с журналом'],
  note: 'Доли участников, понизивших, подтвердивших и повысивших отметку по журналу, в процентах.',
  columns,
  isAboutPupils: false,
  heading: 'group',
  family: { key: 'percent', nameOf: (header) => (/^(?:%|процент\S*|доля, ?%)$/iu.test(header) ? '%' : null), kind: share },
};

/** A row for a group whose paper is known; `placedJournal` makes it of a group's three rows where they stand apart. */
export interface JournalSharesRow extends RowOf<typeof columns> {
  readonly grade: number;
  readonly subject: SubjectCode;
}
