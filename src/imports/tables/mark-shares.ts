import type { SubjectCode } from '../../campaigns/subjects.js';
import { share } from '../values/share.js';
import { subject } from '../values/subject.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { optional, required, type RowOf, type Table } from './table.js';

const columns = {
  group: required('Группы участников', text(300), 'Вся выборка', { synonyms: ['Группа участников', 'Группа', 'АТЕ, ОО'] }),
  schools: optional('Кол-во ОО', wholeNumber(0, 100_000), 38, { synonyms: ['Количество ОО', 'Число ОО'] }),
  participants: required('Кол-во участников', wholeNumber(0, 5_000_000), 1_204, {
    synonyms: ['Количество участников', 'Число участников', 'Участников'],
  }),
  grade: optional('Класс', wholeNumber(1, 11), 5, { synonyms: ['Параллель'] }),
  subject: optional('Предмет', subject, 'mathematics', { synonyms: ['Учебный предмет'] }),
};

/** `Ф3 Статистика по отметкам`: the shares of the marks in groups, from the whole country down to a school. */
export const markShares: Table<typeof columns> = {
  name: 'markShares',
  sheet: 'Статистика по отметкам',
  sheetSynonyms: ['Ф3', 'Форма 3'],
  note: 'Доли отметок 2, 3, 4, 5 по группам участников, в процентах. Предмет и класс могут стоять над таблицей.',
  columns,
  isAboutPupils: false,
  family: { key: 'shares', nameOf: markOf, kind: share, fewest: 4 },
};

/** A row whose paper is known, from its own cells or from what surrounds the table. */
export interface MarkSharesRow extends RowOf<typeof columns> {
  readonly grade: number;
  readonly subject: SubjectCode;
  /** By mark, in per cent. */
  readonly shares?: ReadonlyMap<string, number>;
}

function markOf(header: string): string | null {
  return /^(?:«?отметка ?)?[«"]?([2-5])[»"]?(?:, ?%| ?\(%\)| ?%)?$/iu.exec(header)?.[1] ?? null;
}
