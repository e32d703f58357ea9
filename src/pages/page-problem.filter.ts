import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { faultText, Problem } from '../http/problem.js';
import { html } from './html.js';
import { pageOf, type Language } from './layout.js';
import { PAGE_POLICY } from './page-style.js';

const WORDS = {
  ru: { owner: 'Объектив', faulty: 'Исправьте, пожалуйста', back: 'Вернитесь назад: введённое сохранится.' },
  en: { owner: 'Obektiv', faulty: 'Please correct this', back: 'Go back: what you typed is still there.' },
} as const;

/** A refusal as a page: what was wrong, which value, and the way out. */
@Catch(Problem)
export class PageProblemFilter implements ExceptionFilter<Problem> {
  catch({ facts }: Problem, host: ArgumentsHost): void {
    const [request, response] = [host.switchToHttp().getRequest<Request>(), host.switchToHttp().getResponse<Response>()];
    const language: Language = request.query['lang'] === 'en' ? 'en' : 'ru';
    const words = WORDS[language];
    // Who fills in a form has no use for the description of the API; the same fault in several fields is said once.
    const isForm = facts.code === 'request.invalid';
    const faults = [...new Set((facts.faults ?? []).map(({ message }) => faultText(message, language)))];
    const body = html`${!isForm && facts.wayOut && html`<p>${facts.wayOut[language]}</p>`}
    ${
      faults.length > 0 &&
      html`<ul class="bad">
        ${faults.map((fault) => html`<li>${fault}</li>`)}
      </ul>`
    }
    ${request.method === 'POST' && html`<p>${words.back}</p>`}`;
    const base = request.path.split('/').slice(0, 3).join('/');
    const title = isForm ? words.faulty : facts.title[language];
    const page = pageOf({ language, base, owner: words.owner, tabs: [] }, { path: '', title, body });
    response
      .status(facts.status)
      .set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': PAGE_POLICY, 'X-Robots-Tag': 'noindex', ...facts.headers })
      .type('text/html; charset=utf-8')
      .send(page);
  }
}
