import { subjectTitle } from '../subjects.js';
import { eachGroup, minutesBetween, spokenDay, workOf, type DeclaredSitting, type Norm } from './norm.js';

export const breakBetweenParts: Norm = {
  code: 'break-between-parts',
  source: 'V',
  title: { ru: 'Между частями в один день есть перерыв', en: 'There is a break between two parts on one day' },
  check: eachGroup(workOf, (sittings, { minBreakMinutes }) =>
    pairsOfParts(sittings).flatMap(([one, two]) => {
      if (one.day < two.day || (one.day === two.day && minutesBetween(one.end, two.start) >= minBreakMinutes)) return [];
      const times = (each: DeclaredSitting) => `${spokenDay(each.day)} ${each.start}-${each.end}`;
      return [
        {
          severity: 'error' as const,
          sittings: [two.key, one.key],
          field: 'start' as const,
          value: two.start,
          message: {
            ru: `${one.className}, «${subjectTitle(one.subject)}»: часть 2 (${times(two)}) должна начаться не раньше чем через ${minBreakMinutes} мин после части 1 (${times(one)})`,
            en: `${one.className}, ${subjectTitle(one.subject, 'en')}: part 2 (${two.day} ${two.start}) must begin at least ${minBreakMinutes} minutes after part 1 (${one.day} ${one.end})`,
          },
          remedy: { ru: 'Сдвиньте часть 2 или перенесите её на другой день', en: 'Move part 2 later or to another day' },
        },
      ];
    }),
  ),
};

function pairsOfParts(sittings: readonly DeclaredSitting[]): readonly (readonly [DeclaredSitting, DeclaredSitting])[] {
  const one = sittings.findLast((sitting) => sitting.part === 1);
  return one === undefined ? [] : sittings.filter((sitting) => sitting.part === 2).map((two) => [one, two] as const);
}
