import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { addressOf, codeOf, pageOf, type Frame, type Language } from '../page-layout/layout.js';
import type { PageQuery } from '../pages/page-input.js';
import { orAgain } from '../pages/refused-form.js';
import { ExpertMarking } from './expert-marking.service.js';
import { listSheet } from './expert-list-page.js';
import { taskSheet } from './expert-task-page.js';
import { MarkingLinks, type MarkingKey } from './marking-links.service.js';
import type { ExpertTask, MarkForm, Points } from './marking.schema.js';

const FIELD = 'p.';

/** The pages of an expert; every decision is that of `ExpertMarking`. */
@Injectable()
export class ExpertPages {
  constructor(
    private readonly links: MarkingLinks,
    private readonly marking: ExpertMarking,
  ) {}

  async list(token: string, language: Language): Promise<string> {
    const { key, actor } = await this.links.recognise(token);
    const frame = frameOf(token, actor, language);
    return pageOf(frame, listSheet(frame, await this.marking.list(key)));
  }

  async task(token: string, id: string, { lang, done }: PageQuery): Promise<string> {
    const { key, actor } = await this.links.recognise(token);
    const task = await this.marking.task(key, id);
    const frame = frameOf(token, actor, lang);
    return pageOf(frame, taskSheet(frame, task, { typed: typedIn(task), isSaved: done === 'draft' }));
  }

  /** Answers where to go on: a saved draft stays on its page, a mark leads to the list. */
  async submit(token: string, id: string, form: MarkForm, lang: Language): Promise<string> {
    const { key, actor } = await this.links.recognise(token);
    const frame = frameOf(token, actor, lang);
    const { state } = await orAgain(
      () => this.task(token, id, { lang }),
      () => this.taken(key, actor, id, form),
      (where) => where.replace(/^body\.points\./u, FIELD),
    );
    if (form.do === 'draft') return addressOf(frame, `/${id}`, { done: 'draft' });
    return addressOf(frame, state === 'second-look' ? `/${id}` : '');
  }

  private async taken(key: MarkingKey, actor: Actor, id: string, form: MarkForm): Promise<ExpertTask> {
    const points = pointsIn(form);
    if (form.do === 'draft') return this.marking.draft(key, id, points);
    if (form.do === 'correct') return this.marking.correct(key, actor, id, points, form['reason'] ?? '');
    return this.marking.mark(key, actor, id, { points, isSecondLook: form.do === 'second-look' });
  }
}

function frameOf(token: string, { name }: Actor, language: Language): Frame {
  return { language, base: `/marking/${token}`, owner: codeOf(name, language), tabs: [] };
}

/** The fields as they would be typed: the draft, or the mark that stands. */
function typedIn({ draft, marked }: ExpertTask): Record<string, string> {
  return Object.fromEntries(Object.entries(marked?.points ?? draft ?? {}).map(([task, value]) => [FIELD + task, String(value)]));
}

/** An empty field is a task without points yet; X may be typed in either alphabet. */
function pointsIn(form: MarkForm): Points {
  const typed = Object.entries(form).filter(([name, value]) => name.startsWith(FIELD) && value.trim() !== '');
  return Object.fromEntries(typed.map(([name, value]) => [name.slice(FIELD.length), pointsOf(value.trim())]));
}

function pointsOf(text: string): number | 'X' {
  if (/^[xXхХ]$/u.test(text)) return 'X';
  return /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
}
