import type { Language } from '../words/dictionary.js';

type KnownFile = readonly [name: string, what: string];

export const knownFiles: Readonly<Record<Language, readonly KnownFile[]>> = {
  ru: [
    [
      'Книга целиком',
      'листы «Школы», «Расписание», «Проверка», «Люди», «Связи», «Доступность», «Уроки», «Работы»; каких-то может не быть',
    ],
    ['Одна таблица', 'любой из этих листов отдельным файлом, в том числе .csv из любой программы (windows-1251 или UTF-8)'],
    [
      'Список людей от школ или УО',
      'заголовки могут называться иначе и стоять не в первой строке: «Наблюдатели», «ФИО наблюдателя», «Тел»',
    ],
    ['Книга с нынешними данными', 'возьмите её здесь же, исправьте и загрузите: изменится только исправленное'],
    ['Форма сбора результатов и Ф1', 'из ФИС ОКО, без имён; школа и предмет читаются из строк над таблицей или из имени файла'],
    ['Ф3, сравнение с журналом, список школ с маркерами', 'опубликованная статистика, с которой сравниваются признаки'],
  ],
  en: [
    ['A whole workbook', 'sheets of schools, dates, grading, people, ties, availability, lessons and works; some may be missing'],
    ['A single table', 'any of these sheets as a file of its own, also .csv of any program (windows-1251 or UTF-8)'],
    ['A list of people from a school or an office', 'headers may be called otherwise and need not be in the first row'],
    ['The workbook of the present data', 'take it here, correct it and send it: only what you corrected changes'],
    [
      'The form of results and F1',
      'from FIS OKO, without names; school and subject are read above the table or in the file’s name',
    ],
    ['F3, comparison with the journal, list of schools with markers', 'published statistics that signs are compared with'],
  ],
};
