import type { Request } from 'express';
import { escaped } from './html-text.js';
import type { ProblemFacts, Wording } from './problem.js';

/** Addresses of programs: they answer as programs expect, whatever a browser says it would like. */
const OF_PROGRAMS = /^\/(?:api|c)(?:\/|$)/u;

const STYLE =
  ':root{color-scheme:light dark}body{font:17px/1.5 system-ui,"PT Sans",Arial,sans-serif;margin:0 auto;max-width:40rem;padding:2rem 1rem}';

/** Somebody with a browser, who would not read JSON. */
export function wantsPage(request: Request): boolean {
  return (
    ['GET', 'HEAD'].includes(request.method) &&
    !OF_PROGRAMS.test(request.path) &&
    request.accepts(['application/problem+json', 'text/html']) === 'text/html'
  );
}

/** A refusal as a small page: what is wrong and the way out. */
export function problemPage({ title, wayOut }: ProblemFacts, language: keyof Wording): string {
  const heading = escaped(title[language]);
  const hint = wayOut === undefined ? '' : `<p>${escaped(wayOut[language])}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${heading}</title><style>${STYLE}</style></head><body><main><h1>${heading}</h1>${hint}<p><a href="/">${HOME[language]}</a></p></main></body></html>`;
}

const HOME: Wording = { ru: 'На главную страницу', en: 'To the start page' };
