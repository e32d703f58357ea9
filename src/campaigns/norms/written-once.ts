import { subjectTitle } from '../subjects.js';
import { eachGroup, spokenDay, workOf, type Norm } from './norm.js';

export const writtenOnce: Norm = {
  code: 'written-once',
  source: 'D',
  title: { ru: 'Класс пишет одну работу один раз', en: 'A class writes a work once' },
  check: eachGroup(
    (sitting) => `${workOf(sitting)}\t${sitting.part ?? ''}`,
    (same) => {
      const days = [...new Set(same.map((sitting) => sitting.day))];
      if (days.length < 2) return [];
      const [first] = same;
      const list = days.map(spokenDay).join(', ');
      return [
        {
          severity: 'warning',
          sittings: same.toReversed().map((sitting) => sitting.key),
          field: 'day',
          value: list,
          message: {
            ru: `${first!.className}, «${subjectTitle(first!.subject)}»: одна и та же работа названа на разные дни ${list}`,
            en: `${first!.className}, ${subjectTitle(first!.subject, 'en')}: the same work is declared on several days, ${days.join(', ')}`,
          },
          remedy: {
            ru: 'Оставьте одну дату или укажите номера частей 1 и 2',
            en: 'Keep one date, or give the part numbers 1 and 2',
          },
        },
      ];
    },
  ),
};
