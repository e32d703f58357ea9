import type { Request } from 'express';
import { html } from '../page-layout/html.js';
import { pageOf } from '../page-layout/layout.js';
import type { ProblemFacts, Wording } from './problem.js';

/** Addresses of programs: they answer as programs expect, whatever a browser says it would like. */
const OF_PROGRAMS = /^\/(?:api|c)(?:\/|$)/u;

/** Somebody with a browser, who would not read JSON. */
export function wantsPage(request: Request): boolean {
  return !OF_PROGRAMS.test(request.path) && request.accepts(['application/problem+json', 'text/html']) === 'text/html';
}

/** A refusal as a small page: what is wrong and the way out. */
export function problemPage(
  { code, title, wayOut }: ProblemFacts,
  language: keyof Wording,
  { path }: Pick<Request, 'path'>,
): string {
  const { owner, home, address } = WORDS[language];
  const hint = code === 'route.unknown' ? address : wayOut?.[language];
  const body = html`${hint !== undefined && html`<p>${hint}</p>`}
    <p><a href="/">${home}</a></p>`;
  return pageOf({ language, base: path, owner, tabs: [] }, { path: '', title: title[language], body });
}

const WORDS = {
  ru: { owner: 'Объектив', home: 'На главную страницу', address: 'Проверьте адрес: он мог скопироваться не целиком.' },
  en: { owner: 'Obektiv', home: 'To the start page', address: 'Check the address: part of it may be missing.' },
} as const;
