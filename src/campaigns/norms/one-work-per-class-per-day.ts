import { subjectTitle } from '../subjects.js';
import { classOf, eachGroup, spokenDay, type Norm } from './norm.js';

export const oneWorkPerClassPerDay: Norm = {
  code: 'one-work-per-class-per-day',
  source: 'V',
  title: { ru: 'Не больше одной проверочной работы у класса в день', en: 'At most one work per class per day' },
  check: eachGroup(
    (sitting) => `${classOf(sitting)}\t${sitting.day}`,
    (sameDay) => {
      const subjects = [...new Set(sameDay.map((sitting) => sitting.subject))];
      if (subjects.length < 2) return [];
      const { className, day } = sameDay[0]!;
      const names = (language: 'ru' | 'en') => subjects.map((code) => subjectTitle(code, language)).join(', ');
      return [
        {
          severity: 'error',
          sittings: sameDay.toReversed().map((sitting) => sitting.key),
          field: 'day',
          value: day,
          message: {
            ru: `${className} пишет ${spokenDay(day)} несколько работ: ${names('ru')}`,
            en: `${className} writes several works on ${day}: ${names('en')}`,
          },
          remedy: { ru: 'Разведите работы по разным дням', en: 'Put the works on different days' },
        },
      ];
    },
  ),
};
