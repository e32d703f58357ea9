import { subjectTitle } from '../campaigns/subjects.js';
import { escaped } from '../http/html-text.js';
import type { ProblemFacts } from '../http/problem.js';
import type { ExpertList, ExpertTask } from './marking.schema.js';

const STYLE = `
body { font: 18px/1.5 system-ui, "PT Sans", Arial, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff }
ul.works { list-style: none; padding: 0 } ul.works li { border-bottom: 1px solid #c9d1dc; padding: .6rem 0 } ul.works a { font-weight: 600 }
form { display: grid; gap: .7rem } label { display: flex; justify-content: space-between; gap: 1rem; align-items: center } input { font: inherit; width: 5rem; padding: .4rem; border: 1px solid #66707f; border-radius: 4px } input.wide { width: 100% }
button { font: inherit; padding: .6rem 1rem; border: 1px solid #0b4fb3; border-radius: 4px; background: #fff; color: #0b4fb3 } button.main { background: #0b4fb3; color: #fff; font-weight: 600 } .fault { color: #a3121b; font-weight: 600 }
table { border-collapse: collapse } td, th { border: 1px solid #8a94a6; padding: .2rem .6rem } a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #e08a00 }
`;

const STATES: Readonly<Record<ExpertTask['state'], string>> = {
  new: 'не начата',
  draft: 'черновик',
  'second-look': 'нужна окончательная оценка',
  done: 'отправлена',
};

/** An expert's works by their codes: what is done, what is left, how long it takes. */
export function listPage(token: string, { title, deadlineAt, tasks, done, minutesLeft }: ExpertList): string {
  const items = tasks.map(
    ({ id, code, subject, grade, minutes, state }) =>
      `<li><a href="/marking/${escaped(token)}/${id}">${escaped(code)}</a> — ${escaped(subjectTitle(subject))}, ${grade} класс, ${minutes} мин: ${STATES[state]}</li>`,
  );
  return page(
    title,
    `<p>Сделано ${done} из ${tasks.length}; осталось около ${minutesLeft} мин. Срок: <time datetime="${deadlineAt.toISOString()}">${escaped(deadlineAt.toLocaleDateString('ru-RU'))}</time>.</p>
<p><progress max="${tasks.length}" value="${done}">${done}</progress></p>
<ul class="works">${items.join('\n')}</ul>`,
  );
}

/** One work: a field for each task, and what the expert may do now. */
export function taskPage(
  token: string,
  task: ExpertTask,
  typed: Readonly<Record<string, string>>,
  refused: ProblemFacts | null,
): string {
  const back = `/marking/${escaped(token)}`;
  return page(
    `Работа ${task.code}`,
    `<p><a href="${back}">← все работы</a></p>
<p>${escaped(subjectTitle(task.subject))}, ${task.grade} класс. ${STATES[task.state]}. X — к заданию не приступали.</p>
${refused === null ? '' : refusal(refused)}
${othersTable(task)}
<form method="post" action="${back}/${task.id}" autocomplete="off">
${task.fields.map(({ task: name, max }) => field(name, max, typed[`p.${name}`] ?? '')).join('\n')}
${buttons(task)}
</form>`,
  );
}

function field(name: string, max: number, value: string): string {
  return `<label>Задание ${escaped(name)} (0–${max}) <input name="p.${escaped(name)}" value="${escaped(value)}" inputmode="numeric" maxlength="3"></label>`;
}

function buttons({ state }: ExpertTask): string {
  if (state === 'second-look') return '<button class="main" name="do" value="second-look">Отправить окончательную оценку</button>';
  if (state === 'done')
    return `<p>Оценка отправлена и закрыта. Исправление останется в истории вместе с причиной.</p>
<label>Причина исправления <input class="wide" name="reason" maxlength="1000"></label><button name="do" value="correct">Исправить</button>`;
  return `<button class="main" name="do" value="mark">Отправить и закрыть</button><button name="do" value="draft">Сохранить черновик</button>`;
}

/** Only an arbiter who has marked blind is given any. */
function othersTable({ others, fields }: ExpertTask): string {
  if (others.length === 0) return '';
  const rows = fields.map(
    ({ task }) =>
      `<tr><th scope="row">${escaped(task)}</th>${others.map(({ points }) => `<td>${points[task] ?? ''}</td>`).join('')}</tr>`,
  );
  return `<p>Оценки двух экспертов, которые проверяли до вас:</p><table>${rows.join('')}<tr><th scope="row">Всего</th>${others.map(({ total }) => `<td>${total}</td>`).join('')}</tr></table>`;
}

function refusal({ title, wayOut, faults }: ProblemFacts): string {
  const items = (faults ?? []).map(
    ({ where, message }) => `<li>Задание ${escaped(where.replace(/^body\.points\./u, ''))}: ${escaped(message)}</li>`,
  );
  const says = items.length > 0 ? `<ul>${items.join('')}</ul>` : `<p>${escaped(wayOut?.ru ?? '')}</p>`;
  return `<div class="fault" role="alert"><p>${escaped(items.length > 0 ? 'Исправьте:' : title.ru)}</p>${says}</div>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
