import type { Page } from '../http/paging.js';
import { html } from '../page-layout/html.js';
import { addressOf, type Frame, type Language, type Sheet } from '../page-layout/layout.js';
import { records } from '../pages/records.js';
import type { DrawLine } from './draws.schema.js';
import { registerWords } from './register-words.js';

/** The frame of an authority's register: anybody may find it. */
export function registerFrame({ code, name }: { readonly code: string; readonly name: string }, language: Language): Frame {
  return { language, base: `/draws/${code}`, owner: name, tabs: [], isPublic: true };
}

/** The register of an authority's draws: every number, also of those declared void. */
export function registerSheet(frame: Frame, { items, nextCursor }: Page<DrawLine>): Sheet {
  const words = registerWords[frame.language];
  const rows = items.map(({ number, title, procedure, works, state }) => [
    number,
    html`<a href="${addressOf(frame, `/${number}`)}">${title}</a>`,
    words.procedures[procedure],
    works,
    words.states[state],
  ]);
  const columns = [words.number, words.what, words.procedure, words.works, words.state];
  const body = html`<p>${words.promise}</p>
    ${rows.length === 0 ? html`<p class="note">${words.none}</p>` : records(words.register, columns, rows)}
    ${nextCursor !== null && html`<p><a href="${addressOf(frame, '', { cursor: nextCursor })}">${words.earlier}</a></p>`}`;
  return { path: '', title: words.register, body };
}
