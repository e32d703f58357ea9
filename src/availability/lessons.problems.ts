import { Problem } from '../http/problem.js';
import type { OwnLesson } from './own-lesson.entity.js';

/** Nobody gives two lessons at a time. */
export function lessonsMeet({ id, startsAt, endsAt }: Pick<OwnLesson, 'id' | 'startsAt' | 'endsAt'>): Problem {
  const time = `${startsAt.slice(0, 5)}–${endsAt.slice(0, 5)}`;
  return new Problem({
    code: 'lesson.meets-another',
    status: 409,
    title: { ru: `В это время уже есть урок: ${time}`, en: `There is a lesson at that time already: ${time}` },
    value: id,
    wayOut: {
      ru: 'Измените или удалите имеющийся урок либо укажите другое время.',
      en: 'Move or remove the lesson there is, or name another time.',
    },
  });
}
