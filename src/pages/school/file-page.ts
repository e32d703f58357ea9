import type { ImportAnswer } from '../../imports/imports.schema.js';
import { comesBackAsValues } from '../../imports/values-only.js';
import { html, type Html } from '../../page-layout/html.js';
import { addressOf, field, type Frame, type Language, type Sheet } from '../../page-layout/layout.js';

type Problem = ImportAnswer['problems'][number];

const SHOWN = 60;

const WORDS = {
  ru: {
    title: 'Даты файлом',
    intro:
      'Скачайте свои даты как книгу Excel, исправьте или допишите и загрузите снова. Загрузка сначала только проверяет: до вашего согласия ничего не меняется.',
    take: 'Скачать свои даты (.xlsx)',
    file: 'Файл с датами (.xlsx, .xls, .ods, .csv; до 5 МБ)',
    send: 'Проверить файл',
    checked: 'Файл проверен',
    applied: 'Даты из файла записаны',
    undone: 'Загрузка отменена',
    sittings: 'Проведение работ',
    grading: 'Проверка работ',
    added: 'новых',
    changed: 'изменённых',
    same: 'без изменений',
    errors: 'Пока есть ошибки, файл записать нельзя. Исправьте их и загрузите файл снова.',
    nothing: 'В файле нет ничего нового.',
    apply: 'Записать эти даты',
    marked: 'Скачать файл с пометками об ошибках',
    valuesOnly: 'Он будет .xlsx и только со значениями, без формул и оформления.',
    quoted: (value: string) => `«${value}»`,
    row: 'строка',
    column: 'столбец',
    more: 'и ещё',
    again: 'Загрузить другой файл',
    severity: { error: 'Ошибка', warning: 'Предупреждение', note: 'К сведению' },
  },
  en: {
    title: 'Dates by file',
    intro:
      'Download your dates as a workbook, correct or add, and send it back. Sending only checks at first: nothing changes until you agree.',
    take: 'Download our dates (.xlsx)',
    file: 'File with dates (.xlsx, .xls, .ods, .csv; up to 5 MB)',
    send: 'Check the file',
    checked: 'The file is checked',
    applied: 'The dates of the file are saved',
    undone: 'The file was taken back',
    sittings: 'Tests',
    grading: 'Marking',
    added: 'new',
    changed: 'changed',
    same: 'as before',
    errors: 'With errors the file cannot be saved. Correct them and send it again.',
    nothing: 'There is nothing new in the file.',
    apply: 'Save these dates',
    marked: 'Download the file with the errors marked',
    valuesOnly: 'It will be an .xlsx with values only, without formulas and looks.',
    quoted: (value: string) => `“${value}”`,
    row: 'row',
    column: 'column',
    more: 'and more:',
    again: 'Send another file',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  },
} as const;

/** Where a school takes its dates and sends them back. */
export function fileSheet(frame: Frame): Sheet {
  const words = WORDS[frame.language];
  const body = html`<p>${words.intro}</p>
    <p><a class="button plain" href="${addressOf(frame, '/file/dates.xlsx')}">${words.take}</a></p>
    <form method="post" enctype="multipart/form-data" action="${addressOf(frame, '/file')}">
      ${field(words.file, 'file', html`<input id="file" name="file" type="file" accept=".xlsx,.xls,.ods,.csv" required />`)}
      <button>${words.send}</button>
    </form>`;
  return { path: '/file', title: words.title, body };
}

/** What a file would change, or has changed, and everything that is to be said about it. */
export function checkedFileSheet(frame: Frame, { id, fileName, state, summary, problems }: ImportAnswer): Sheet {
  const words = WORDS[frame.language];
  const counts = (['sittings', 'grading'] as const).map((table) => ({ table, ...summary.tables[table] }));
  const isNew = counts.some(({ added, changed }) => added + changed > 0);
  const apply = html`<form method="post" action="${addressOf(frame, `/file/${id}`)}"><button>${words.apply}</button></form>`;
  const next = summary.errors > 0 ? html`<p class="bad">${words.errors}</p>` : isNew ? apply : html`<p>${words.nothing}</p>`;
  const body = html`<p><strong>${fileName}</strong></p>
    <ul>
      ${counts.map(({ table, added, changed, same }) => html`<li>${words[table]}: ${words.added} ${added}, ${words.changed} ${changed}, ${words.same} ${same}</li>`)}
    </ul>
    ${state === 'checked' && next} ${problems.length > 0 && problemsOf(frame, { id, fileName, problems })}
    <p><a href="${addressOf(frame, '/file')}">${words.again}</a></p>`;
  return { path: `/file/${id}`, under: '/file', title: words[state], body };
}

function problemsOf(frame: Frame, { id, fileName, problems }: Pick<ImportAnswer, 'id' | 'fileName' | 'problems'>): Html {
  const words = WORDS[frame.language];
  return html`<p class="no-print">
      <a href="${addressOf(frame, `/file/${id}/marked.xlsx`)}">${words.marked}</a
      >${comesBackAsValues(fileName) && html`. ${words.valuesOnly}`}
    </p>
    <ul class="cards">
      ${problems.slice(0, SHOWN).map((problem) => html`<li class="card">${problemOf(problem, frame.language)}</li>`)}
    </ul>
    ${problems.length > SHOWN && html`<p>${words.more} ${problems.length - SHOWN}</p>`}`;
}

function problemOf({ severity, sheet, row, column, value, message, remedy }: Problem, language: Language): Html {
  const words = WORDS[language];
  const place = [sheet, row !== null && `${words.row} ${row}`, column !== null && `${words.column} ${column}`]
    .filter(Boolean)
    .join(', ');
  return html`<p class="${severity === 'error' && 'bad'}">${words.severity[severity]}. ${message[language]}</p>
    <p class="small">${place}${value !== '' && `: ${words.quoted(value)}`}</p>
    <p>${remedy[language]}.</p>`;
}
