import { subjectOf } from '../../campaigns/subjects.js';
import { schoolLogin } from '../values/school-login.js';
import { flag } from '../values/share.js';
import { schoolYear } from '../values/school-year.js';
import { text } from '../values/text.js';
import { wholeNumber } from '../values/whole-number.js';
import { optional, required, type RowOf, type Table } from './table.js';

const columns = {
  year: required('Год', schoolYear, 2025, {
    synonyms: ['Учебный год', 'Год проведения'],
    note: 'Год весны: учебный год 2024/2025 – это 2025.',
  }),
  login: required('Логин', schoolLogin, 'edu000001', { synonyms: ['Логин ОО', 'Логин школы', 'Код ОО'] }),
  municipality: optional('Муниципалитет', text(200), null, {
    synonyms: ['АТЕ', 'Район'],
    note: 'Строка с нечитаемым логином и другим муниципалитетом никому здесь не мешает.',
  }),
  schoolName: optional('ОО', text(500), null, { synonyms: ['Название ОО', 'Наименование ОО', 'Школа'], note: 'Не используется.' }),
  count: optional('Количество маркеров', wholeNumber(0, 40), 1, { synonyms: ['Число маркеров', 'Маркеров', 'Всего маркеров'] }),
};

/** The yearly list of schools with markers: of the whole region, so that most of its schools may be of others. */
export const listedSchools: Table<typeof columns> = {
  name: 'listedSchools',
  sheet: 'Школы с маркерами',
  sheetSynonyms: ['Список школ с маркерами', 'Перечень ОО с маркерами', 'ОО с маркерами', 'Маркеры'],
  note: 'Ежегодный список школ с возможными признаками необъективности: «4 РУ», «5 МА» и так далее, 1 - признак есть.',
  columns,
  isAboutPupils: false,
  family: { key: 'flags', nameOf: (header) => paperOf(header), kind: flag, fewest: 1 },
};

export interface ListedSchoolRow extends RowOf<typeof columns> {
  /** By paper: `4 russian`. */
  readonly flags?: ReadonlyMap<string, 0 | 1>;
}

/** The paper a header names: `4 РУ` is `4 russian`. */
function paperOf(header: string): string | null {
  const [, grade, name = ''] = /^(\d{1,2})(?: ?класс)?[ .,]*([А-Яа-яЁё .]+)$/u.exec(header) ?? [];
  const subject = subjectOf(name);
  return grade === undefined || subject === undefined ? null : `${grade} ${subject}`;
}
