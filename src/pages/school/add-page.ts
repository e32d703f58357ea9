import { SUBJECT_CODES, subjectTitle } from '../../campaigns/subjects.js';
import { dayWords, schoolDays } from '../day-words.js';
import { html } from '../../page-layout/html.js';
import { addressOf, clockField, field, select, type Frame, type Sheet } from '../../page-layout/layout.js';
import type { Form } from '../page-input.js';

export interface AddView {
  readonly campaign: { readonly startsOn: string; readonly endsOn: string };
  readonly classes: readonly { readonly id: string; readonly grade: number; readonly letter: string }[];
}

const WORDS = {
  ru: {
    title: 'Добавить дату',
    intro: 'Дату и урок выбирает школа. Введённое сразу проверяется по порядку проведения ВПР этого года.',
    none: 'Классы школы ещё не заведены. Передайте книгу Excel координатору ВПР.',
    classId: 'Класс',
    subject: 'Предмет',
    date: 'Дата',
    lesson: 'Урок по счёту',
    startsAt: 'Начало',
    endsAt: 'Конец',
    room: 'Кабинет',
    pupils: 'Участников',
    organiser: 'Кто встретит наблюдателя (должность, кабинет)',
    send: 'Добавить',
  },
  en: {
    title: 'Add a date',
    intro: 'The school chooses the date and the lesson. What you enter is checked at once against this year’s order.',
    none: 'The classes of the school are not there yet. Hand your workbook to the coordinator.',
    classId: 'Class',
    subject: 'Subject',
    date: 'Date',
    lesson: 'Lesson',
    startsAt: 'Start',
    endsAt: 'End',
    room: 'Room',
    pupils: 'Participants',
    organiser: 'Who meets the observer (position, room)',
    send: 'Add',
  },
} as const;

/** A form for one sitting. */
export function addSheet(frame: Frame, { campaign, classes }: AddView): Sheet {
  const words = WORDS[frame.language];
  if (classes.length === 0) return { path: '/add', title: words.title, body: html`<p>${words.none}</p>` };
  const input = (id: keyof typeof words, attributes: ReturnType<typeof html>) =>
    field(words[id], id, html`<input id="${id}" name="${id}" ${attributes} />`);
  const body = html`<p>${words.intro}</p>
    <form method="post" action="${addressOf(frame, '/add')}">
      ${field(
        words.classId,
        'classId',
        select(
          'classId',
          classes.map(({ id, grade, letter }) => [id, `${grade}${letter}`] as const),
        ),
      )}
      ${field(
        words.subject,
        'subject',
        select(
          'subject',
          SUBJECT_CODES.map((code) => [code, subjectTitle(code, frame.language)] as const),
        ),
      )}
      ${field(
        words.date,
        'date',
        select(
          'date',
          schoolDays(campaign.startsOn, campaign.endsOn).map((day) => [day, dayWords(day, frame.language)] as const),
        ),
      )}
      ${input('lesson', html`type="number" min="1" max="14" required`)} ${clockField(frame, words.startsAt, 'startsAt')}
      ${clockField(frame, words.endsAt, 'endsAt')} ${input('room', html`maxlength="200"`)}
      ${input('pupils', html`type="number" min="0" max="500"`)} ${input('organiser', html`maxlength="200"`)}
      <button>${words.send}</button>
    </form>`;
  return { path: '/add', title: words.title, body };
}

/** What the form says, in the shape of a new sitting; an empty field is none. */
export function sittingOf(form: Form): unknown {
  const text = (name: string) => form[name] || undefined;
  const number = (name: string) => (form[name] ? Number(form[name]) : undefined);
  return Object.fromEntries(
    Object.entries({
      classId: form['classId'],
      subject: form['subject'],
      date: form['date'],
      startsAt: form['startsAt'],
      endsAt: form['endsAt'],
      lesson: number('lesson'),
      pupils: number('pupils'),
      room: text('room'),
      organiser: text('organiser'),
    }).filter(([, value]) => value !== undefined),
  );
}
