import { SUBJECT_CODES, subjectTitle } from '../../campaigns/subjects.js';
import { html } from '../../page-layout/html.js';
import { addressOf, clockField, dayField, field, select, type Frame, type Sheet } from '../../page-layout/layout.js';
import type { Form } from '../page-input.js';

export interface GradingView {
  readonly grades: readonly number[];
}

const WORDS = {
  ru: {
    title: 'Когда школа проверяет работы',
    intro:
      'Проверку работ тоже наблюдают. Укажите, когда и где её проводит комиссия школы; одна строка – одна параллель и предмет.',
    none: 'Сначала добавьте даты работ: классы школы ещё не заведены.',
    grade: 'Параллель',
    subject: 'Предмет',
    date: 'Дата',
    startsAt: 'Начало',
    endsAt: 'Конец',
    room: 'Кабинет',
    ordinal: 'Который по счёту день проверки (если их несколько)',
    send: 'Добавить проверку',
  },
  en: {
    title: 'When the school marks the works',
    intro:
      'Marking is observed as well. Say when and where the commission of the school does it; one line is one grade and subject.',
    none: 'Add the dates of the works first: the classes of the school are not there yet.',
    grade: 'Grade',
    subject: 'Subject',
    date: 'Date',
    startsAt: 'Start',
    endsAt: 'End',
    room: 'Room',
    ordinal: 'Which day of the marking it is (if it takes several)',
    send: 'Add the marking',
  },
} as const;

/** A form for one grading block. */
export function gradingSheet(frame: Frame, { grades }: GradingView): Sheet {
  const words = WORDS[frame.language];
  const subjects = SUBJECT_CODES.map((code) => [code, subjectTitle(code, frame.language)] as const);
  const form = html`<form method="post" action="${addressOf(frame, '/grading')}">
    ${field(
      words.grade,
      'grade',
      select(
        'grade',
        grades.map((grade) => [String(grade), String(grade)] as const),
      ),
    )}
    ${field(words.subject, 'subject', select('subject', subjects))} ${dayField(frame, words.date, 'date')}
    ${clockField(frame, words.startsAt, 'startsAt')} ${clockField(frame, words.endsAt, 'endsAt')}
    ${field(words.room, 'room', html`<input id="room" name="room" maxlength="200" />`)}
    ${field(words.ordinal, 'ordinal', html`<input id="ordinal" name="ordinal" type="number" min="1" max="20" value="1" />`)}
    <button>${words.send}</button>
  </form>`;
  const body = html`<p>${words.intro}</p>
    ${grades.length === 0 ? html`<p>${words.none}</p>` : form}`;
  return { path: '/grading', title: words.title, body };
}

/** What the form says, in the shape of a new block of this school. */
export function blockOf(form: Form, schoolId: string): unknown {
  const { date, subject, startsAt, endsAt } = form;
  return {
    schoolId,
    date,
    subject,
    startsAt,
    endsAt,
    grade: Number(form['grade']),
    ordinal: Number(form['ordinal'] || 1),
    room: form['room'] || null,
  };
}
