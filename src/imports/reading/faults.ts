import { TIME_FAULTS } from './time-faults.js';
import { NOTES, WARNINGS, type Wording } from './warnings.js';

const FAULTS = {
  'cell.required': ['Значение не указано', 'Заполните ячейку', 'The value is missing', 'Fill in the cell'],
  'cell.formula': [
    'В ячейке формула',
    'Скопируйте столбец и вставьте его как значения',
    'The cell holds a formula',
    'Copy the column and paste it as values',
  ],
  'cell.error': ['В ячейке ошибка Excel', 'Исправьте или очистите ячейку', 'The cell holds an error', 'Correct or clear the cell'],
  'text.too-long': [
    'Текст длиннее {longest} знаков',
    'Сократите его',
    'The text is longer than {longest} characters',
    'Shorten it',
  ],
  'login.malformed': [
    'Это не логин школы',
    'Укажите логин ФИС ОКО: edu или sch и шесть цифр, например edu053001',
    'Not a school login',
    'Write edu or sch and six digits, for example edu053001',
  ],
  'login.unclear': [
    'Это не логин школы; возможно, это {schools}',
    'Укажите логин',
    'Not a school login; it may be {schools}',
    'Write the login',
  ],
  'code.malformed': [
    'Это не код человека',
    'Укажите код вида Н-017, как на листе «Люди»',
    'Not a person’s code',
    'Write a code like Н-017, as on the sheet of people',
  ],
  ...TIME_FAULTS,
  'number.outside': [
    'Нужно целое число от {smallest} до {largest}',
    'Исправьте число',
    'A whole number from {smallest} to {largest} is needed',
    'Correct the number',
  ],
  'degrees.outside': [
    'Нужны градусы от {smallest} до {largest}',
    'Укажите координату в виде 61,254035; широта и долгота не должны быть переставлены',
    'Degrees from {smallest} to {largest} are needed',
    'Write the coordinate as 61.254035; latitude and longitude must not be swapped',
  ],
  'phone.unreadable': [
    'Телефон не читается',
    'Укажите один номер из 11 цифр, например +7 912 123-45-67',
    'The telephone number cannot be read',
    'Write one number of 11 digits, for example +7 912 123-45-67',
  ],
  'email.malformed': [
    'Адрес почты не читается',
    'Укажите один адрес вида name@example.ru',
    'Not an e-mail address',
    'Write one address',
  ],
  'class.malformed': ['Класс не читается', 'Укажите класс в виде 5 или 5А', 'The class cannot be read', 'Write it as 5 or 5А'],
  'class.several': [
    'Здесь несколько классов',
    'Сделайте строку для каждого: 5, 5А',
    'There are several classes here',
    'Make a row for each of them: 5, 5А',
  ],
  'choice.unknown': ['Такого значения нет', 'Выберите из списка: {choices}', 'No such value', 'Choose one of: {choices}'],
  'subject.unknown': [
    'Предмет не распознан',
    'Выберите предмет из списка в шаблоне',
    'The subject is not recognised',
    'Choose a subject from the template’s list',
  ],
  'subject-grades.malformed': [
    'Классы эксперта не читаются',
    'Напишите предмет, двоеточие и классы, через точку с запятой, например Математика: 5, 6; Русский язык: 5-8',
    'The grades of the expert cannot be read',
    'Write subject, colon and grades, separated by semicolons, for example Математика: 5, 6; Русский язык: 5-8',
  ],
  'risks.malformed': [
    'Признаки риска не читаются',
    'Укажите год и уровень от 0 до 3, например 2025: 2; 2026: 1',
    'The risks cannot be read',
    'Write years with levels from 0 to 3, for example 2025: 2; 2026: 1',
  ],
  'column.missing': [
    'Нет обязательного столбца «{column}»',
    'Добавьте столбец или исправьте его заголовок',
    'The required column «{column}» is missing',
    'Add the column or correct its header',
  ],
  'column.twice': [
    'Столбец «{column}» встречается дважды',
    'Оставьте один из них',
    'The column «{column}» is there twice',
    'Keep one of them',
  ],
  'sheet.no-header': [
    'На листе не найдена строка заголовков',
    'Поместите заголовки из шаблона в первые 20 строк',
    'No header row was found on the sheet',
    'Put the template’s headers into the first 20 rows',
  ],
  'row.twice': ['Повторяет строку {row}', 'Оставьте одну из строк', 'Repeats row {row}', 'Keep one of the rows'],
  'school.unknown': [
    'Школы с таким логином нет ни в системе, ни на листе «Школы»',
    'Проверьте логин или добавьте школу',
    'No such school in the system or in the file',
    'Check the login or add the school',
  ],
  'school.foreign': [
    'Это строка другой школы',
    'Оставьте в файле только строки своей школы, её логин {login}',
    'The row belongs to another school',
    'Keep only the rows of your own school, {login}',
  ],
  'person.unknown': [
    'Человека с таким кодом нет ни в системе, ни на листе «Люди»',
    'Проверьте код или добавьте человека',
    'No such person in the system or in the file',
    'Check the code or add the person',
  ],
  'tie.target': [
    'Связь ни с кем',
    'Укажите логин школы, а для запрета – школу или код другого человека',
    'The tie names nobody',
    'Give a school, or for a ban a school or another person',
  ],
  'hours.missing': [
    'Не указано время',
    'Укажите «с» и «до» или часть дня',
    'The hours are missing',
    'Give from and to, or a part of the day',
  ],
  'hours.overlap': [
    'Пересекается со строкой {row}',
    'Оставьте для каждого времени один ответ',
    'Overlaps row {row}',
    'Keep one answer for each hour',
  ],
  'participant.malformed': [
    'Это не код участника',
    'Укажите пять цифр, первая из них - класс, например 50001',
    'Not a participant’s code',
    'Write five digits, the first of them the grade, for example 50001',
  ],
  'points.malformed': [
    'Баллы не читаются',
    'Укажите целое число, X (не приступал) или «отсутствовал»',
    'The points cannot be read',
    'Write a whole number, X (not begun) or «отсутствовал»',
  ],
  'mark.malformed': ['Отметка не читается', 'Укажите отметку от 2 до 5', 'The mark cannot be read', 'Write a mark from 2 to 5'],
  'work.school-missing': [
    'Не сказано, какой школы эти работы',
    'Добавьте столбец «Логин», строку с логином над таблицей или назовите файл edu053001 МА 5.xlsx',
    'The school of these works is not said',
    'Add a column of logins, a line with the login above the table, or name the file edu053001 МА 5.xlsx',
  ],
  'work.subject-missing': [
    'Не сказано, по какому предмету эти работы',
    'Добавьте столбец «Предмет», строку с предметом над таблицей или назовите файл edu053001 МА 5.xlsx',
    'The subject of these works is not said',
    'Add a column of subjects, a line with the subject above the table, or name the file edu053001 МА 5.xlsx',
  ],
  'work.grade-missing': [
    'Класс работы неизвестен',
    'Укажите класс в своём столбце',
    'The grade of the work is not known',
    'Give the class in its own column',
  ],
  'work.both': [
    'У отсутствовавшего стоят баллы или отметка',
    'Уберите баллы или отметку об отсутствии',
    'An absent pupil has points or a mark',
    'Remove them or the absence',
  ],
  'share.malformed': [
    'Доля не читается',
    'Укажите проценты от 0 до 100',
    'The share cannot be read',
    'Write per cent from 0 to 100',
  ],
  'flag.malformed': ['Нужен 0 или 1', 'Укажите 1, если маркер есть', 'A 0 or a 1 is needed', 'Write 1 where the marker is'],
  'shares.subject-missing': [
    'Не сказано, по какому предмету и в каком классе эти доли',
    'Добавьте столбцы «Предмет» и «Класс», строку над таблицей или назовите файл Ф3 МА 5 класс.xlsx',
    'The subject or the grade of these shares is not said',
    'Add columns of subject and grade, a line above the table, or name the file Ф3 МА 5 класс.xlsx',
  ],
  'task.unknown': [
    'Такого задания нет в работе',
    'В описании работы задания: {tasks}; исправьте заголовок или описание',
    'The paper has no such task',
    'Its description has the tasks {tasks}; correct the header or the description',
  ],
  'task.max-differs': [
    'Максимум задания в описании работы - {max}',
    'Исправьте заголовок или описание работы',
    'The paper’s description gives the task at most {max}',
    'Correct the header or the description of the paper',
  ],
  'points.above-max': ['Больше максимума: {max}', 'Исправьте баллы', 'More than the maximum of {max}', 'Correct the points'],
} as const satisfies Record<string, Wording>;

export type FaultCode = keyof typeof FAULTS;
export type WarningCode = keyof typeof WARNINGS;
export type NoteCode = keyof typeof NOTES;
export type ReadingCode = FaultCode | WarningCode | NoteCode;

export interface Sentence {
  readonly ru: string;
  readonly en: string;
}

/** What a code says and what it asks for, with its blanks filled in. */
export function wording(code: ReadingCode, words: Readonly<Record<string, string>> = {}): { message: Sentence; remedy: Sentence } {
  const texts: Wording = { ...FAULTS, ...WARNINGS, ...NOTES }[code];
  const [says, todo, english, todoEnglish] = texts.map((text) => fill(text, words)) as unknown as Wording;
  return { message: { ru: says, en: english }, remedy: { ru: todo, en: todoEnglish } };
}

export function severityOf(code: ReadingCode): 'error' | 'warning' | 'note' {
  if (code in NOTES) return 'note';
  return code in WARNINGS ? 'warning' : 'error';
}

function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => words[name] ?? blank);
}
