import { counted, countedEn, dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    title: 'Загрузка данных',
    choose: 'Выбрать файл',
    dropHint: 'или перетащите его сюда. .xlsx, .xls, .ods или .csv, не больше 5 МБ',
    nothingYet: 'Сначала файл только проверяется: ничего не изменится, пока вы не нажмёте «Применить».',
    template: 'Пустой шаблон',
    current: 'Книга с нынешними данными',
    known: 'Какие файлы понимает программа',
    history: 'Прежние загрузки',
    noHistory: 'Загрузок ещё не было',
    noHistoryHint:
      'Возьмите пустой шаблон, перенесите в него школы, расписание, людей и связи (или выберите свой файл, если столбцы похожи) и загрузите. Программа покажет каждую ошибку: лист, строку, столбец и что исправить.',
    more: 'Показать ещё',
    states: { checked: 'Проверен, не применён', applied: 'Применён', undone: 'Отменён' },
    totals: (added: number, changed: number) => `добавлено ${added.toLocaleString('ru')}, изменено ${changed.toLocaleString('ru')}`,
    errors: (n: number) => counted(n, 'ошибка', 'ошибки', 'ошибок'),
  },
  {
    title: 'Import',
    choose: 'Choose a file',
    dropHint: 'or drop it here. .xlsx, .xls, .ods or .csv, at most 5 MB',
    nothingYet: 'A file is only checked first: nothing changes until you press “Apply”.',
    template: 'Empty template',
    current: 'Workbook of the present data',
    known: 'Which files are understood',
    history: 'Earlier imports',
    noHistory: 'Nothing has been imported yet',
    noHistoryHint:
      'Take the empty template, put schools, dates, people and ties into it (or choose a file of your own with similar columns) and send it. Every error is shown: sheet, row, column, and what to correct.',
    more: 'Show more',
    states: { checked: 'Checked, not applied', applied: 'Applied', undone: 'Undone' },
    totals: (added: number, changed: number) => `${added.toLocaleString('en')} added, ${changed.toLocaleString('en')} changed`,
    errors: (n: number) => countedEn(n, 'error'),
  },
);
