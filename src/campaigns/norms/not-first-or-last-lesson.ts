import { eachSitting, type DeclaredSitting, type Norm, type Sentence } from './norm.js';

const remedy = {
  ru: 'Нужен другой урок; исключение - предмет, который бывает раз в неделю и только на этом уроке',
  en: 'It takes another lesson; a subject taught once a week, only at this lesson, is exempt',
};

export const notFirstOrLastLesson: Norm = {
  code: 'not-first-or-last-lesson',
  source: 'V',
  title: { ru: 'Работа не проводится на первом и последнем уроке', en: 'A work is not written at the first or last lesson' },
  check: eachSitting((sitting) => {
    const message = objectionTo(sitting);
    return message === undefined
      ? []
      : [{ severity: 'warning', field: 'lesson', value: String(sitting.lesson ?? ''), message, remedy }];
  }),
};

/** The last lesson can be judged only where the school said how many there are. */
function objectionTo({ lesson, lessonsThatDay }: DeclaredSitting): Sentence | undefined {
  if (lesson === 1) return { ru: 'Работа стоит первым уроком', en: 'The work is at the first lesson' };
  if (lesson === null || lesson !== lessonsThatDay) return undefined;
  return { ru: `Работа стоит последним, ${lesson}-м уроком`, en: `The work is at the last lesson, number ${lesson}` };
}
