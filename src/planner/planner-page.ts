import { comma, type BothLanguages } from '../engine/index.js';
import { escaped } from '../http/html-text.js';
import { faultText, type Fault } from '../http/problem.js';
import { questionForms } from './planner-fields.js';
import { addressOf } from './planner-link.js';
import type { PlannerAnswer } from './answers/index.js';
import { QUESTIONS, type QuestionKind } from './planner.schema.js';

type Language = keyof BothLanguages;

/** What the page shows: a question as it was typed, and its answer or its faults. */
export interface PlannerView {
  readonly language: Language;
  readonly question: QuestionKind;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
  readonly answer: PlannerAnswer | null;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8a94a6; --link: light-dark(#0b4fb3, #8ab4ff); --soft: light-dark(#eef3fb, #1d2430); --bad: light-dark(#a3121b, #ff9a9a) }
body { font: 17px/1.5 system-ui, "PT Sans", Arial, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; color: light-dark(#1b1b1b, #eee); background: light-dark(#fff, #14171c) }
a { color: var(--link) } h1 { font-size: 1.4rem; line-height: 1.25 } h2 { font-size: 1.15rem } .fault ul { padding-left: 1.2rem } nav a { display: block; padding: .35rem 0 } nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0; list-style: none } nav [aria-current] { font-weight: 700; color: inherit; text-decoration: none }
form { display: grid; gap: .8rem; margin: 1rem 0 } .field { display: grid; gap: .2rem } .field p { margin: 0 } [aria-invalid=true] { outline: 2px solid var(--bad) } input { font: inherit; padding: .4rem .5rem; border: 1px solid var(--line); border-radius: 4px; max-width: 22rem; background: transparent; color: inherit }
button { font: inherit; font-weight: 600; padding: .5rem 1.2rem; border: 0; border-radius: 4px; background: #0b4fb3; color: #fff; justify-self: start } input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px }
.answer { background: var(--soft); padding: .2rem 1rem 1rem; border-radius: 6px; overflow-wrap: anywhere } .answer p:first-of-type { font-size: 1.15em } .fault { color: var(--bad); font-weight: 600 }
table { border-collapse: collapse } th, td { border: 1px solid var(--line); padding: .25rem .7rem; text-align: right } th { font-weight: 600; text-align: left; overflow-wrap: normal } footer { margin-top: 2rem; font-size: .9em }
@media (max-width: 30rem) { .answer { padding: .2rem .6rem .6rem } th, td { padding: .25rem .35rem } }
@media print { nav, button, footer, header a { display: none } body { font-size: 14px; max-width: none; padding: 0 } form { gap: .4rem } .field { grid-template-columns: 22rem 8rem; align-items: center } .field input { min-width: 0 } .fault { grid-column: 1 / -1 } .answer { break-inside: avoid; padding-inline: 0 } }
`;

const words = {
  title: { ru: 'Планировщик перепроверки ВПР', en: 'Recheck planner' },
  intro: {
    ru: 'Все числа точные: считаются в дробях, без округлений. Ничего не сохраняется, вход не нужен.',
    en: 'All sizes are exact: computed in fractions. Nothing is stored, no login is needed.',
  },
  menu: { ru: 'Вопросы', en: 'Questions' },
  compute: { ru: 'Рассчитать', en: 'Compute' },
  answer: { ru: 'Ответ', en: 'Answer' },
  link: { ru: 'Ссылка на этот расчёт', en: 'Link to this answer' },
  program: { ru: 'То же для программ (JSON)', en: 'The same for programs (JSON)' },
  faults: { ru: 'Так посчитать нельзя', en: 'This cannot be computed' },
  other: { ru: 'In\u00A0English', en: 'По-русски' },
} as const satisfies Record<string, BothLanguages>;

/** The planner as one page that needs neither a script nor a second request. */
export function plannerPage(view: PlannerView): string {
  const { language: l, question, typed, faults, answer } = view;
  const { title, asks } = questionForms[question];
  const other = l === 'ru' ? 'en' : 'ru';
  return `<!doctype html>
<html lang="${l}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title[l]}: ${title[l]}</title>
<style>${STYLE}</style>
<header><h1>${words.title[l]}</h1><p>${words.intro[l]} <a href="${escaped(addressOf(question, typed, other))}" lang="${other}" hreflang="${other}">${words.other[l]}</a></p></header>
<nav aria-label="${words.menu[l]}"><ul>${QUESTIONS.map((kind) => menuItem(kind, question, l)).join('')}</ul></nav>
<main>
<h2>${title[l]}</h2>
<p>${asks[l]}</p>
${faults.length > 0 ? faultList(view) : ''}
<form action="/planner" method="get"><input type="hidden" name="question" value="${question}">${l === 'en' ? '<input type="hidden" name="lang" value="en">' : ''}
${questionForms[question].fields.map((field) => inputOf(field, view)).join('\n')}
<button>${words.compute[l]}</button>
</form>
${answer === null ? '' : answerSection(answer, view)}
</main>
</html>
`;
}

function menuItem(kind: QuestionKind, current: QuestionKind, l: Language): string {
  const mark = kind === current ? ' aria-current="page"' : '';
  return `<li><a href="${escaped(addressOf(kind, {}, l))}"${mark}>${questionForms[kind].title[l]}</a></li>`;
}

function faultList({ language: l, question, faults }: PlannerView): string {
  const labels = new Map(questionForms[question].fields.map((field) => [field.name, field[l]]));
  const items = faults.map(
    ({ where, message }) =>
      `<li><a href="#${escaped(where)}">${escaped(labels.get(where) ?? where)}: ${escaped(faultText(message, l))}</a></li>`,
  );
  return `<div class="fault" role="alert"><p>${words.faults[l]}</p><ul>${items.join('')}</ul></div>`;
}

function inputOf(field: BothLanguages & { readonly name: string }, { language: l, typed, faults }: PlannerView): string {
  const fault = faults.find(({ where }) => where === field.name);
  const mark = fault === undefined ? '' : ` aria-invalid="true" aria-describedby="${field.name}-fault"`;
  const sentence =
    fault === undefined ? '' : `<p class="fault" id="${field.name}-fault">${escaped(faultText(fault.message, l))}</p>`;
  const kind = field.name === 'sizes' ? 'text' : 'decimal';
  return `<div class="field"><label for="${field.name}">${field[l]}</label><input id="${field.name}" name="${field.name}" value="${escaped(typed[field.name] ?? '')}" inputmode="${kind}" autocomplete="off" maxlength="400" required${mark}>${sentence}</div>`;
}

function answerSection({ sentences, table, link }: PlannerAnswer, { language: l, question, typed }: PlannerView): string {
  const api = addressOf(question, typed, 'ru').replace('/planner', '/api/v1/planner');
  return `<section class="answer" aria-label="${words.answer[l]}"><h2>${words.answer[l]}</h2>
${sentences.map((sentence) => `<p>${escaped(sentence[l])}</p>`).join('\n')}
${table === null ? '' : tableOf(table, l)}
</section>
<footer><a href="${escaped(l === 'ru' ? link : `${link}&lang=en`)}">${words.link[l]}</a> · <a href="${escaped(api)}">${words.program[l]}</a></footer>`;
}

function tableOf({ head, rows }: NonNullable<PlannerAnswer['table']>, l: Language): string {
  const headings = head.map((cell) => `<th scope="col">${escaped(cell[l])}</th>`).join('');
  const said = (cell: string) => escaped(l === 'ru' ? russian(cell) : cell);
  const lines = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${said(first)}</th>${rest.map((cell) => `<td>${said(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${headings}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** A number of a table as Russian has it: with a comma, and apart from its %, though on one line with it. */
function russian(cell: string): string {
  return comma(cell).replace('%', '\u00A0%');
}
