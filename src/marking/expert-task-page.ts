import { subjectTitle } from '../campaigns/subjects.js';
import { html, type Html } from '../page-layout/html.js';
import { addressOf, field, type Frame, type Language, type Sheet } from '../page-layout/layout.js';
import { expertWords } from './expert-words.js';
import type { ExpertTask } from './marking.schema.js';

/** What stands in the fields, and whether it has just been saved. */
export interface TaskForm {
  readonly typed: Readonly<Record<string, string>>;
  readonly isSaved: boolean;
}

/** One work: a field for each task, and what the expert may do now. */
export function taskSheet(frame: Frame, task: ExpertTask, { typed, isSaved }: TaskForm): Sheet {
  const words = expertWords[frame.language];
  const path = `/${task.id}`;
  const body = html`<p class="no-print"><a href="${addressOf(frame, '')}">${words.back}</a></p>
    <p>${subjectTitle(task.subject, frame.language)}, ${words.grade(task.grade)}: ${words.states[task.state]}. ${words.notTried}</p>
    ${othersTable(task, frame.language)}
    <form method="post" action="${addressOf(frame, path)}" autocomplete="off">
      ${task.fields.map(({ task: name, max }) => pointsField(`${words.task} ${name} (0–${max})`, `p.${name}`, typed[`p.${name}`] ?? ''))}
      ${buttons(task, frame.language)}
    </form>`;
  const notice = isSaved ? ({ kind: 'good', text: words.saved } as const) : undefined;
  return { path, title: `${words.work} ${task.code}`, body, notice };
}

/** The keys that a phone offers for digits have no letter: X is ticked. */
function pointsField(label: string, name: string, value: string): Html {
  const isNotTried = value === 'X';
  const input = html`<input id="${name}" name="${name}" value="${isNotTried ? '' : value}" inputmode="numeric" maxlength="3" />`;
  const tick = html`<input type="checkbox" name="${name}" value="X" aria-label="${label}: X" ${isNotTried && 'checked'} />`;
  return html`<div class="field short points">
    <label for="${name}">${label}</label>${input}<label class="choice">${tick} X</label>
  </div>`;
}

function buttons({ state }: ExpertTask, language: Language): Html {
  const words = expertWords[language];
  if (state === 'second-look') return html`<button name="do" value="second-look">${words.final}</button>`;
  const reason = html`<input id="reason" name="reason" maxlength="1000" />`;
  if (state === 'done')
    return html`<p>${words.closed}</p>
      ${field(words.reason, 'reason', reason)}<button name="do" value="correct">${words.correct}</button>`;
  return html`<p class="row">
    <button name="do" value="mark">${words.mark}</button><button class="plain" name="do" value="draft">${words.draft}</button>
  </p>`;
}

/** Only an arbiter who has marked blind is given any. */
function othersTable({ others, fields }: ExpertTask, language: Language): Html | false {
  const words = expertWords[language];
  const head = others.map((_, index) => html`<th scope="col" class="figure">${words.expert(index + 1)}</th>`);
  const rows = fields.map(({ task }) => [task, others.map(({ points }) => points[task] ?? '')] as const);
  const total = [words.total, others.map((other) => other.total)] as const;
  return (
    others.length > 0 &&
    html`<h2>${words.others}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.task}</th>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${[...rows, total].map(
            ([name, values]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${values.map((value) => html`<td class="figure">${value}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`
  );
}
