const REASONS = {
  empty: ['Файл пуст.', 'the file is empty. Check that it is the right one.'],
  'too-big': ['Файл больше 5 МБ. Удалите рисунки.', 'the file is larger than 5 MB. Remove its pictures.'],
  kind: [
    'Принимаются .docx, .xlsx, .xls, .ods, .csv, .html и текст с табуляцией. Сохраните файл в одном из этих форматов.',
    'not a .docx, .xlsx, .xls, .ods, .csv, HTML or tab-separated text. Save it as one of these.',
  ],
  'no-measures': [
    'В файле нет таблицы мероприятий. Нужна таблица со столбцами «Мероприятие», «Срок», «Ответственный».',
    'there is no table of measures. A table with the columns «Мероприятие», «Срок», «Ответственный» is needed.',
  ],
} as const;

/** A file that holds no readable roadmap: the reason and the way out in both languages. */
export class RoadmapRefused extends Error {
  readonly says: string;

  constructor(readonly code: keyof typeof REASONS) {
    super(REASONS[code][1]);
    this.name = 'RoadmapRefused';
    this.says = REASONS[code][0];
  }
}
