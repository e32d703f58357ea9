import { subjectTitle } from '../campaigns/subjects.js';
import { momentWords } from '../pages/day-words.js';
import { html, type Html } from '../page-layout/html.js';
import { addressOf, type Frame, type Sheet } from '../page-layout/layout.js';
import { expertWords } from './expert-words.js';
import type { ExpertList, ExpertTask } from './marking.schema.js';

/** An expert's works by their codes: which is next, what is left and how long it takes, what is sent. */
export function listSheet(frame: Frame, list: ExpertList): Sheet {
  const words = expertWords[frame.language];
  const { tasks, done, minutesLeft, deadlineAt, timeZone } = list;
  const open = tasks.filter(({ state }) => state !== 'done');
  const [next] = open;
  const left = open.length > 0 && `; ${words.left(minutesLeft)}`;
  const body = html`<p>
      ${words.progress(done, tasks.length)}${left}. ${words.deadline}:
      <strong>${momentWords(deadlineAt, timeZone, frame.language)}</strong>
    </p>
    ${tasks.length > 0 && html`<p><progress max="${tasks.length}" value="${done}" aria-label="${words.progress(done, tasks.length)}"></progress></p>`}
    ${
      next !== undefined &&
      html`<p>
        <a class="button" href="${addressOf(frame, `/${next.id}`)}">${words.next}: <span class="nowrap">${next.code}</span></a>
      </p>`
    }
    ${next === undefined && html`<p class="note">${tasks.length === 0 ? words.none : words.allDone}</p>`}
    ${section(frame, words.toDo, open)}
    ${section(
      frame,
      words.sent,
      tasks.filter(({ state }) => state === 'done'),
    )}`;
  return { path: '', title: list.title, body };
}

function section(frame: Frame, title: string, tasks: readonly ExpertTask[]): Html | false {
  return (
    tasks.length > 0 &&
    html`<h2>${title}: ${tasks.length}</h2>
      <ul class="lines">
        ${tasks.map((task) => line(frame, task))}
      </ul>`
  );
}

function line(frame: Frame, { id, code, subject, grade, minutes, state }: ExpertTask): Html {
  const words = expertWords[frame.language];
  const toDo = state !== 'done' && html`, ${minutes} ${words.minutes}: ${words.states[state]}`;
  return html`<li>
    <a href="${addressOf(frame, `/${id}`)}">${code}</a> – ${subjectTitle(subject, frame.language)}, ${words.grade(grade)}${toDo}
  </li>`;
}
