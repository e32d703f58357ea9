import { subjectTitle } from '../../campaigns/subjects.js';
import type { Handover, HandoverLine } from '../../rechecks/handovers/handovers.schema.js';
import { dateText } from '../day-words.js';
import { html, type Html } from '../../page-layout/html.js';
import { addressOf, field, type Frame, type Language, type Sheet } from '../../page-layout/layout.js';
import { records } from '../records.js';
import { HANDOVER_WORDS as WORDS } from './handover-words.js';

export interface HandoverView {
  readonly awaited: Handover['works'];
  /** What the form says it was filled in for. */
  readonly listHash: string;
  readonly receipts: readonly HandoverLine[];
  readonly keptUntil: string | null;
  readonly timeZone: string;
}

/** The works that the commission waits for, a form that hands them over, and the receipts so far. */
export function handoverSheet(frame: Frame, view: HandoverView): Sheet {
  const words = WORDS[frame.language];
  const { awaited, receipts, keptUntil, timeZone } = view;
  const body = html`<p>${words.intro}</p>
    ${keptUntil !== null && html`<p>${words.kept} ${dateText(keptUntil)}.</p>`}
    ${awaited.length === 0 ? html`<p>${words.none}</p>` : formOf(frame, view)}
    ${
      receipts.length > 0 &&
      html`<h2>${words.receipts}</h2>
        <ul>
          ${receipts.map((receipt) => receiptLink(frame, receipt, timeZone))}
        </ul>`
    }`;
  return { path: '/works', title: words.title, body };
}

/** The name of the box that says that the school does not have a work. */
export function lackKey(workId: string): string {
  return `lack-${workId}`;
}

/** The receipt of one handover, for both to print and sign. */
export function receiptSheet(frame: Frame, handover: Handover, timeZone: string): Sheet {
  const words = WORDS[frame.language];
  const { number, direction, school, createdAt, handedBy, receivedBy, works } = handover;
  const body = html`<p>${words.directions[direction]}. ${words.total}: ${works.length}.</p>
    <dl>
      <dt>${words.school}</dt>
      <dd>${school}</dd>
      <dt>${words.day}</dt>
      <dd>${dayOf(createdAt, timeZone, frame.language)}</dd>
      <dt>${words.handed}</dt>
      <dd>${handedBy}</dd>
      <dt>${words.received}</dt>
      <dd>${receivedBy}</dd>
    </dl>
    ${workTable(frame, works)}
    <p>${words.keep}</p>
    <table>
      ${[words.handedSign, words.receivedSign].map(
        (sign) =>
          html`<tr>
            <th scope="row">${sign}</th>
            <td>________________</td>
          </tr>`,
      )}
    </table>
    <p class="no-print small">${words.print}</p>`;
  return { path: `/works/${handover.id}`, under: '/works', title: `${words.receipt} ${number}`, body };
}

function formOf(frame: Frame, { awaited, listHash }: HandoverView): Html {
  const words = WORDS[frame.language];
  const box = (work: Handover['works'][number]) =>
    html`<label class="choice"
      ><input type="checkbox" name="${lackKey(work.workId)}" value="yes" />${workName(frame, work)}</label
    >`;
  const input = (id: 'handedBy' | 'receivedBy') =>
    field(words[id], id, html`<input id="${id}" name="${id}" maxlength="200" required />`);
  return html`<form method="post" action="${addressOf(frame, '/works')}">
    <h2>${words.awaited}: ${awaited.length}</h2>
    ${workTable(frame, awaited)}
    <input type="hidden" name="list" value="${listHash}" />
    <details>
      <summary>${words.lacks}</summary>
      <fieldset>
        <legend>${words.lack}</legend>
        ${awaited.map(box)}
      </fieldset>
    </details>
    ${input('handedBy')} ${input('receivedBy')}
    <button>${words.send}</button>
  </form>`;
}

function workTable(frame: Frame, works: Handover['works']): Html {
  const words = WORDS[frame.language];
  const rows = works.map(({ subject, grade, classOrdinal, code }, index) => [
    index + 1,
    subjectTitle(subject, frame.language),
    classOrdinal === null ? grade : `${grade} (${words.ordinal} ${classOrdinal})`,
    code,
  ]);
  return records(words.title, [words.place, words.subject, words.grade, words.code], rows);
}

function workName({ language }: Frame, { subject, grade, code }: Handover['works'][number]): string {
  return `${code} – ${subjectTitle(subject, language)}, ${grade}`;
}

function receiptLink(frame: Frame, { id, number, direction, createdAt, works, confirmedBy }: HandoverLine, timeZone: string): Html {
  const words = WORDS[frame.language];
  const day = dayOf(createdAt, timeZone, frame.language);
  return html`<li>
    <a href="${addressOf(frame, `/works/${id}`)}">${words.receipt} ${number}</a>: ${words.directions[direction].toLowerCase()},
    ${day}, ${words.total.toLowerCase()}: ${works}; ${confirmedBy === null ? words.unconfirmed : words.confirmed}
  </li>`;
}

/** A receipt needs the year. */
function dayOf(instant: Date, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', { dateStyle: 'long', timeZone }).format(instant);
}
