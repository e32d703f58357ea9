import { gradeTitle } from '../../campaigns/grade-title.js';
import { subjectTitle } from '../../campaigns/subjects.js';
import { html } from '../../page-layout/html.js';
import { addressOf, field, type Frame, type Sheet } from '../../page-layout/layout.js';

/** The works of one parallel in one subject: what the school has confirmed, and what its sittings say. */
export interface CountLine {
  readonly grade: number;
  readonly subject: string;
  readonly confirmed: number | null;
  readonly expected: number | null;
}

const WORDS = {
  ru: {
    title: 'Число работ',
    intro: 'Сколько работ написано в каждой параллели. По этим числам составляется перепроверка.',
    none: 'Дат пока нет, подтверждать нечего.',
    confirmed: 'подтверждено',
    expected: 'по датам участников',
    by: 'Кто подтверждает (должность)',
    send: 'Подтвердить',
    saved: 'Спасибо, числа подтверждены.',
  },
  en: {
    title: 'Number of works',
    intro: 'How many works were written in each grade. The recheck is planned by these numbers.',
    none: 'There are no dates yet: nothing to confirm.',
    confirmed: 'confirmed',
    expected: 'participants by the dates',
    by: 'Who confirms (position)',
    send: 'Confirm',
    saved: 'Thank you, the numbers are confirmed.',
  },
} as const;

/** A number for each parallel and subject. */
export function countsSheet(frame: Frame, lines: readonly CountLine[], isSaved: boolean): Sheet {
  const words = WORDS[frame.language];
  const line = ({ grade, subject, confirmed, expected }: CountLine) => {
    const hints = [confirmed !== null && `${words.confirmed}: ${confirmed}`, expected !== null && `${words.expected}: ${expected}`];
    const id = countKey({ grade, subject });
    const parallel = gradeTitle(grade, frame.language);
    const label = [`${subjectTitle(subject, frame.language)}, ${parallel}`, ...hints.filter((hint) => hint !== false)].join('; ');
    return field(label, id, html`<input id="${id}" name="${id}" type="number" min="0" max="2000" value="${confirmed}" />`);
  };
  const form = html`<form method="post" action="${addressOf(frame, '/counts')}">
    ${lines.map(line)} ${field(words.by, 'by', html`<input id="by" name="by" maxlength="100" required />`)}
    <button>${words.send}</button>
  </form>`;
  const body = html`<p>${words.intro}</p>
    ${lines.length === 0 ? html`<p>${words.none}</p>` : form}`;
  return { path: '/counts', title: words.title, body, notice: isSaved ? { kind: 'good', text: words.saved } : undefined };
}

/** The name of the field of a parallel and subject. */
export function countKey({ grade, subject }: Pick<CountLine, 'grade' | 'subject'>): string {
  return `works-${grade}-${subject}`;
}
