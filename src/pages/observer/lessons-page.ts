import type { OwnLesson } from '../../availability/own-lesson.entity.js';
import { html, type Html } from '../../page-layout/html.js';
import { addressOf, clockField, field, select, type Frame, type Sheet } from '../../page-layout/layout.js';

export interface LessonsView {
  readonly lessons: readonly Pick<OwnLesson, 'id' | 'schoolId' | 'weekday' | 'startsAt' | 'endsAt'>[];
  readonly schools: readonly { readonly id: string; readonly shortName: string }[];
  /** Where the person works, if it is known: it stands in the form. */
  readonly workplaceId: string | undefined;
  readonly isSaved: boolean;
}

const WORDS = {
  ru: {
    title: 'Мои уроки',
    intro: 'Уроки, которые вы ведёте каждую неделю. В это время вас не назначат организатором в другую школу.',
    none: 'Пока ничего не записано.',
    known: 'Записано',
    add: 'Добавить урок',
    school: 'Школа',
    weekday: 'День недели',
    from: 'Начало',
    to: 'Конец',
    remove: 'Убрать',
    saved: 'Спасибо, уроки записаны.',
    days: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  },
  en: {
    title: 'My lessons',
    intro: 'Lessons that you give every week. At these times you will not be sent to organise at another school.',
    none: 'Nothing yet.',
    known: 'On record',
    add: 'Add a lesson',
    school: 'School',
    weekday: 'Day of the week',
    from: 'Start',
    to: 'End',
    remove: 'Remove',
    saved: 'Thank you, your lessons are on record.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
} as const;

/** The lessons that keep a teacher from other schools: what is on record, and a form for one more. */
export function lessonsSheet(frame: Frame, { lessons, schools, workplaceId, isSaved }: LessonsView): Sheet {
  const words = WORDS[frame.language];
  const body = html`<p>${words.intro}</p>
    <h2>${words.known}</h2>
    ${
      lessons.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ul class="lines">
            ${lessons.map((lesson) => lineOf(frame, lesson, schools))}
          </ul>`
    }
    <h2>${words.add}</h2>
    <form method="post" action="${addressOf(frame, '/lessons')}">
      ${field(
        words.school,
        'schoolId',
        select('schoolId', [['', '…'], ...schools.map(({ id, shortName }) => [id, shortName] as const)], workplaceId),
      )}
      ${field(
        words.weekday,
        'weekday',
        select(
          'weekday',
          words.days.map((day, index) => [String(index + 1), day] as const),
        ),
      )}
      ${clockField(frame, words.from, 'startsAt')}${clockField(frame, words.to, 'endsAt')}
      <button>${words.add}</button>
    </form>`;
  return { path: '/lessons', title: words.title, body, notice: isSaved ? { kind: 'good', text: words.saved } : undefined };
}

function lineOf(frame: Frame, lesson: LessonsView['lessons'][number], schools: LessonsView['schools']): Html {
  const words = WORDS[frame.language];
  const school = schools.find(({ id }) => id === lesson.schoolId)?.shortName;
  const text = `${words.days[lesson.weekday - 1]}, ${lesson.startsAt.slice(0, 5)}–${lesson.endsAt.slice(0, 5)}, ${school}`;
  return html`<li class="row">
    <span>${text}</span>
    <form method="post" action="${addressOf(frame, `/lessons/${lesson.id}/remove`)}">
      <button class="plain" aria-label="${words.remove}: ${text}">${words.remove}</button>
    </form>
  </li>`;
}
