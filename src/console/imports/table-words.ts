import type { Language } from '../words/dictionary.js';

/** The tables a file may hold, as the summary counts them. */
const TABLES: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = {
  schools: { ru: 'Школы, округа и признаки риска', en: 'Schools, districts and signs of risk' },
  sittings: { ru: 'Классы и их работы', en: 'Classes and their sittings' },
  grading: { ru: 'Проверка работ', en: 'Grading' },
  people: { ru: 'Люди', en: 'People' },
  ties: { ru: 'Места работы, связи и запреты', en: 'Workplaces, ties and bans' },
  availability: { ru: 'Доступность', en: 'Availability' },
  works: { ru: 'Результаты работ', en: 'Results of works' },
  markShares: { ru: 'Ф3: статистика отметок', en: 'F3: shares of marks' },
  journalShares: { ru: 'Сравнение с журналом', en: 'Comparison with the journal' },
  listedSchools: { ru: 'Список школ с маркерами', en: 'List of schools with markers' },
};

export function tableTitle(name: string, language: Language): string {
  return TABLES[name]?.[language] ?? name;
}

/** Where a table stands among the sheets of the workbook. */
export function placeOfTable(name: string): number {
  return Object.keys(TABLES).indexOf(name);
}

/** The records that an import writes, by the names of their tables in the database. */
const TARGETS: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = {
  districts: { ru: 'Школьный округ', en: 'School district' },
  schools: { ru: 'Школа', en: 'School' },
  school_risks: { ru: 'Признак риска', en: 'Sign of risk' },
  school_classes: { ru: 'Класс', en: 'Class' },
  sittings: { ru: 'Проведение работы', en: 'Sitting' },
  grading_blocks: { ru: 'Проверка работ', en: 'Grading block' },
  people: { ru: 'Человек', en: 'Person' },
  affiliations: { ru: 'Связь', en: 'Tie' },
  bans: { ru: 'Запрет', en: 'Ban' },
  availability: { ru: 'Доступность', en: 'Availability' },
  works: { ru: 'Работа участника', en: 'Work' },
  past_services: { ru: 'Прошлый выход', en: 'Past duty' },
  listed_schools: { ru: 'Школа в списке с маркерами', en: 'School in the list of markers' },
  mark_shares: { ru: 'Статистика отметок', en: 'Shares of marks' },
  journal_shares: { ru: 'Сравнение с журналом', en: 'Comparison with the journal' },
};

export function targetTitle(name: string, language: Language): string {
  return TARGETS[name]?.[language] ?? name;
}
