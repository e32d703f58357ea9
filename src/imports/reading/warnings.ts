/** Sentences about one cell: what is wrong and what to do, in Russian and in English. `{name}` is filled in. */
export type Wording = readonly [says: string, todo: string, says_en: string, todo_en: string];

/** What may be right but should be looked at. */
export const WARNINGS = {
  'scale.missing': [
    'Описание работы не введено: баллы и отметки не сверены',
    'Введите максимумы заданий и границы отметок на странице «Описания работ»',
    'The paper has no description: points and marks were not checked',
    'Enter its task maxima and mark boundaries on the page “Descriptions of papers”',
  ],
  'total.differs': [
    'Сумма баллов за задания - {sum}',
    'Проверьте баллы и первичный балл',
    'The points of the tasks add up to {sum}',
    'Check the points and the total',
  ],
  'mark.differs': [
    'По границам отметок за {total} положена {mark}',
    'Проверьте отметку',
    'The boundaries give {mark} for {total}',
    'Check the mark',
  ],
  'shares.sum': [
    'Доли вместе дают {sum}\u00A0%',
    'Проверьте доли: вместе должно быть около 100\u00A0%',
    'The shares add up to {sum}%',
    'Check them: together they should be about 100%',
  ],
  'flags.differ': [
    'Отмечено маркеров: {sum}',
    'Проверьте отметки и количество маркеров',
    'The marked ones are {sum}',
    'Check the marks and their number',
  ],
  'phone.several': [
    'Здесь несколько телефонов: взят первый, {phone}',
    'Если нужен другой, поставьте его первым',
    'There are several numbers here: the first was taken, {phone}',
    'If you need another one, put it first',
  ],
  'participant.grade': [
    'Первая цифра кода не совпадает с классом {grade}',
    'Проверьте код и класс',
    'The first digit of the code is not the grade {grade}',
    'Check the code and the class',
  ],
} as const satisfies Record<string, Wording>;

/** How a value was understood when it was not written as it should be. */
export const NOTES = {
  'login.look-alikes': [
    'Похожие буквы или цифры другого алфавита прочитаны как логин',
    'Проверьте логин',
    'Look-alike characters were read as a login',
    'Check the login',
  ],
  'login.by-name': [
    'Школа узнана по названию: {login}',
    'Проверьте, та ли это школа',
    'The school was known by its name: {login}',
    'Check that it is the right one',
  ],
  'day.year-added': [
    'Год не указан: прочитано как {day}',
    'Проверьте дату',
    'The year is missing: it was read as {day}',
    'Check the date',
  ],
  'column.ignored': ['Столбец не используется', 'Ничего делать не нужно', 'The column is not used', 'Nothing needs to be done'],
  'sheet.ignored': [
    'Строки этого листа не загружаются',
    'Ничего делать не нужно',
    'No rows of this sheet are loaded',
    'Nothing needs to be done',
  ],
  'rows.hidden': [
    'Скрытых строк: {count}. Они загружаются вместе с остальными',
    'Покажите строки и листы в файле и проверьте их; лишние удалите',
    'Hidden rows: {count}. They are loaded with the others',
    'Unhide the rows and sheets of the file and check them; delete what should not be loaded',
  ],
  'school.elsewhere': [
    'Школы с таким логином у вас нет: строка пропущена',
    'Ничего делать не нужно',
    'No school of yours has this login: the row was passed over',
    'Nothing needs to be done',
  ],
  'row.ignored': [
    'Строка принята за итог, примечание или пример и пропущена',
    'Если в ней данные, заполните обязательные столбцы',
    'The row was taken for a total, a note or an example and left out',
    'If it holds data, fill in the required columns',
  ],
} as const satisfies Record<string, Wording>;
