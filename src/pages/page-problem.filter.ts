import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { faultText, Problem, type ProblemFacts } from '../http/problem.js';
import { formAgain, type RefusedEntry } from './form-again.js';
import { isNoDay } from '../page-layout/day-text.js';
import { html } from '../page-layout/html.js';
import { addressOf, pageOf, type Language } from '../page-layout/layout.js';
import { PAGE_POLICY } from '../page-layout/page-style.js';
import { RefusedForm } from './refused-form.js';

const WORDS = {
  ru: {
    owner: 'Объектив',
    faulty: 'Исправьте, пожалуйста',
    empty: 'заполните это поле',
    day: 'день, например 21.04.2026',
    back: 'Вернитесь назад: введённое сохранится.',
    first: 'К началу этих страниц',
    home: 'На главную страницу',
  },
  en: {
    owner: 'Obektiv',
    faulty: 'Please correct this',
    empty: 'fill this in',
    day: 'a day, such as 21.04.2026',
    back: 'Go back: what you typed is still there.',
    first: 'To the first of these pages',
    home: 'To the start page',
  },
} as const;

/** What is said of a refusal. Who fills in a form has no use for the description of the API. */
interface Refusal {
  readonly title: string;
  readonly wayOut?: string | undefined;
  readonly faults: readonly { readonly where: string; readonly text: string }[];
}

/** A refusal as a page: the form again with what was typed in it, or one of its own; what was wrong, which value, and the way out. */
@Catch(Problem, RefusedForm)
export class PageProblemFilter implements ExceptionFilter<Problem | RefusedForm> {
  catch(exception: Problem | RefusedForm, host: ArgumentsHost): void {
    const [request, response] = [host.switchToHttp().getRequest<Request>(), host.switchToHttp().getResponse<Response>()];
    const language: Language = request.query['lang'] === 'en' ? 'en' : 'ru';
    const { facts } = exception instanceof RefusedForm ? exception.problem : exception;
    const page =
      exception instanceof RefusedForm
        ? again(request, language, exception)
        : ownPage(request, language, refusalOf(facts, language));
    response
      .status(facts.status)
      .set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': PAGE_POLICY, 'X-Robots-Tag': 'noindex', ...facts.headers })
      .type('text/html; charset=utf-8')
      .send(page);
  }
}

function again({ originalUrl, body }: Request, language: Language, { page, problem, fieldOf }: RefusedForm): string {
  const { faults, ...refusal } = refusalOf(problem.facts, language);
  const typed = (body ?? {}) as RefusedEntry['typed'];
  const placed = faults.map(({ where, text }) => ({ where: fieldOf(where), text }));
  const told = placed.map(({ where, text }) => ({ where, text: ownWords(where, typed[where], language) ?? text }));
  return formAgain(page, language, { ...refusal, faults: told, action: originalUrl, typed });
}

/** What a form says itself, where the description of the API would speak of its own way to write. */
function ownWords(where: string, typed: RefusedEntry['typed'][string] | undefined, language: Language): string | undefined {
  if (typed === '') return WORDS[language].empty;
  return typeof typed === 'string' && isNoDay(where, typed) ? WORDS[language].day : undefined;
}

function refusalOf({ code, title, wayOut, faults = [] }: ProblemFacts, language: Language): Refusal {
  const isForm = code === 'request.invalid';
  return {
    title: isForm ? WORDS[language].faulty : title[language],
    wayOut: isForm ? undefined : wayOut?.[language],
    faults: faults.map(({ where, message }) => ({ where, text: faultText(message, language) })),
  };
}

function ownPage(request: Request, language: Language, { title, wayOut, faults }: Refusal): string {
  const words = WORDS[language];
  const texts = [...new Set(faults.map(({ text }) => text))];
  const body = html`${wayOut !== undefined && html`<p>${wayOut}</p>`}
  ${
    texts.length > 0 &&
    html`<ul class="bad">
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>`
  }
  ${request.method === 'POST' && html`<p>${words.back}</p>`}`;
  const base = request.path.split('/').slice(0, 3).join('/');
  const first = request.path !== base && html`<p><a href="${addressOf({ language, base }, '')}">${words.first}</a></p>`;
  const ways = html`${body}${first}
    <p><a href="/">${words.home}</a></p>`;
  return pageOf({ language, base, owner: words.owner, tabs: [] }, { path: '', title, body: ways });
}
