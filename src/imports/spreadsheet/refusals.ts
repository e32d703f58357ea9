/** Why a whole file is refused: a stable code, what is wrong and what to do, as the user reads it. */
const REFUSALS = {
  'file.empty': ['Файл пуст.', 'Проверьте, тот ли файл выбран.', 'The file is empty.', 'Check that this is the right file.'],
  'file.too-big': [
    'Файл больше 5 МБ.',
    'Удалите рисунки и лишние листы или загрузите таблицы по частям.',
    'The file is larger than 5 MB.',
    'Remove pictures and spare sheets, or send the tables one by one.',
  ],
  'file.bomb': [
    'В распакованном виде файл слишком велик.',
    'Откройте файл, скопируйте таблицы значениями в новую книгу и загрузите её.',
    'The archive unpacks to too much data.',
    'Copy the tables as values into a new workbook and send that.',
  ],
  'file.broken': [
    'Файл повреждён и не читается.',
    'Откройте его в Excel, сохраните заново и повторите.',
    'The file is damaged.',
    'Open it in Excel, save it again and repeat.',
  ],
  'file.cut-short': [
    'Таблица в файле обрывается на середине.',
    'Откройте его в Excel, проверьте последние строки и сохраните заново.',
    'A table in the file breaks off.',
    'Open it in Excel, look at its last rows and save it again.',
  ],
  'file.quotes': [
    'Кавычка открыта и нигде не закрыта, всё после неё оказалось бы в одной ячейке: строка',
    'Закройте или удалите её, или сохраните файл как «Книга Excel (.xlsx)».',
    'A quotation mark is opened and closed nowhere; all that follows would be one cell.',
    'Close or delete it, or save the file as an Excel workbook (.xlsx).',
  ],
  'file.encrypted': [
    'Файл защищён паролем.',
    'Снимите пароль (Файл → Сведения) и сохраните заново.',
    'The file is protected by a password.',
    'Remove the password and save it again.',
  ],
  'file.macros': [
    'В файле есть макросы.',
    'Сохраните книгу как «Книга Excel (.xlsx)».',
    'The file contains macros.',
    'Save it as an Excel workbook (.xlsx).',
  ],
  'file.html': [
    'Под видом таблицы сохранена веб-страница или XML.',
    'Откройте файл в Excel и сохраните как «Книга Excel (.xlsx)».',
    'The file is a web page or bare XML, not a spreadsheet.',
    'Open it in Excel and save it as an Excel workbook (.xlsx).',
  ],
  'file.type': [
    'Это не таблица: принимаются .xlsx, .xls, .ods и .csv.',
    'Сохраните данные как «Книга Excel (.xlsx)».',
    'The file is not a spreadsheet: .xlsx, .xls, .ods and .csv are accepted.',
    'Save the data as an Excel workbook (.xlsx).',
  ],
  'file.type-mismatch': [
    'Содержимое файла не соответствует его имени.',
    'Сохраните его в программе, где он создан, как «Книга Excel (.xlsx)».',
    'The content of the file is not what its name says.',
    'Save it as an Excel workbook (.xlsx) in the program that made it.',
  ],
  'file.dtd': [
    'В файле есть внешние определения (DTD).',
    'Сохраните книгу заново в Excel.',
    'The file contains a document type definition.',
    'Save the workbook again in Excel.',
  ],
  'file.formulas': [
    'В файле есть формулы, ячейки которых нельзя указать.',
    'Скопируйте таблицы и вставьте их как значения.',
    'The file contains formulas whose cells cannot be named.',
    'Copy the tables and paste them as values.',
  ],
  'file.too-long': [
    'На листе больше 100 000 строк.',
    'Загрузите таблицу по частям.',
    'A sheet has more than 100,000 rows.',
    'Send the table in parts.',
  ],
  'file.too-wide': [
    'На листе больше 256 столбцов.',
    'Удалите лишние столбцы.',
    'A sheet has more than 256 columns.',
    'Delete the spare columns.',
  ],
  'file.too-many-sheets': [
    'В файле больше 200 листов.',
    'Оставьте листы, которые надо загрузить, или загрузите их по частям.',
    'The file has more than 200 sheets.',
    'Keep the sheets that are to be imported, or send them in parts.',
  ],
  'file.too-heavy': [
    'Файл слишком тяжёл: на его чтение не хватило памяти.',
    'Сохраните его как .xlsx (расписание до 75 000 строк читается целиком) или загрузите по частям.',
    'Reading the file took too much memory.',
    'Save it as .xlsx (a timetable of up to 75,000 rows is read whole) or send it in parts.',
  ],
  'file.too-slow': [
    'Файл читался дольше отведённого времени.',
    'Повторите, когда сервер меньше занят, или загрузите таблицы по частям.',
    'Reading the file took longer than it may.',
    'Try again when the server is less busy, or send the tables in parts.',
  ],
  'file.pupil-names': [
    'В файле есть имена учеников.',
    'Удалите этот столбец: система не принимает имён учеников, только код участника.',
    'The file contains names of pupils.',
    'Delete that column: pupils are known by their codes only.',
  ],
  'file.no-tables': [
    'Ни один лист не похож на таблицу системы.',
    'Скачайте шаблон и перенесите в него данные или исправьте заголовки столбцов.',
    'No sheet looks like a table of the system.',
    'Take the template and put the data there, or correct the headers.',
  ],
} as const satisfies Record<string, readonly [says: string, todo: string, english: string, todoEnglish: string]>;

export type RefusalCode = keyof typeof REFUSALS;

export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

/** The whole file is refused; nothing of it was read. */
export class FileRefused extends Error {
  readonly says: string;
  readonly todo: string;
  readonly todoEnglish: string;

  constructor(
    readonly code: RefusalCode,
    readonly place = '',
  ) {
    const [says, todo, english, todoEnglish] = REFUSALS[code];
    super(place === '' ? english : `${english} (${place})`);
    this.name = 'FileRefused';
    this.says = place === '' ? says : `${says} ${place}.`;
    this.todo = todo;
    this.todoEnglish = todoEnglish;
  }
}
