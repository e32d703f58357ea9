import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { ExpertMarking } from './expert-marking.service.js';
import { listPage, taskPage } from './expert-page.js';
import { MarkingLinks } from './marking-links.service.js';
import type { ExpertTask, MarkForm, Points } from './marking.schema.js';

const FIELD = 'p.';

/** What a form came to: a page again, or the address to go to. */
interface FormOutcome {
  readonly status: number;
  readonly html: string;
  readonly next: string | null;
}

/** The pages of an expert; every decision is that of `ExpertMarking`. */
@Injectable()
export class ExpertPages {
  constructor(
    private readonly links: MarkingLinks,
    private readonly marking: ExpertMarking,
  ) {}

  async list(token: string): Promise<string> {
    const { key } = await this.links.recognise(token);
    return listPage(token, await this.marking.list(key));
  }

  async task(token: string, id: string): Promise<string> {
    const { key } = await this.links.recognise(token);
    const task = await this.marking.task(key, id);
    return taskPage(token, task, typedIn(task), null);
  }

  /** A refusal comes back with what was typed; a saved draft stays on its page, a mark leads to the list. */
  async submit(token: string, id: string, form: MarkForm): Promise<FormOutcome> {
    try {
      const { state } = await this.taken(token, id, form);
      const stays = form.do === 'draft' || state === 'second-look';
      return { status: 303, html: '', next: stays ? `/marking/${token}/${id}` : `/marking/${token}` };
    } catch (error) {
      if (!(error instanceof Problem) || error.facts.status === 404) throw error;
      const { key } = await this.links.recognise(token);
      const html = taskPage(token, await this.marking.task(key, id), form, error.facts);
      return { status: error.facts.status, html, next: null };
    }
  }

  private async taken(token: string, id: string, form: MarkForm): Promise<ExpertTask> {
    const { key, actor } = await this.links.recognise(token);
    const points = pointsIn(form);
    if (form.do === 'draft') return this.marking.draft(key, id, points);
    if (form.do === 'correct') return this.marking.correct(key, actor, id, points, form['reason'] ?? '');
    return this.marking.mark(key, actor, id, { points, isSecondLook: form.do === 'second-look' });
  }
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
