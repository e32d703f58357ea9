import { gradeRulesOf } from '../grade-rules.js';
import { subjectTitle } from '../subjects.js';
import { classOf, eachGroup, type Norm } from './norm.js';

export const allWorksDeclared: Norm = {
  code: 'all-works-declared',
  source: 'V',
  title: { ru: 'У класса есть все обязательные работы', en: 'A class has all its mandatory works' },
  check: eachGroup(classOf, (sittings, campaign) => {
    const [first] = sittings;
    const written = new Set(sittings.map((sitting) => sitting.subject));
    const missing = (gradeRulesOf(campaign, first!.grade)?.mandatory ?? []).filter((code) => !written.has(code));
    if (missing.length === 0) return [];
    const names = (language: 'ru' | 'en') => missing.map((code) => subjectTitle(code, language)).join(', ');
    return [
      {
        severity: 'warning',
        sittings: [first!.key],
        field: 'className',
        value: first!.className,
        message: {
          ru: `Для ${first!.className} ещё не названы обязательные работы: ${names('ru')}`,
          en: `${first!.className} has not yet declared its mandatory works: ${names('en')}`,
        },
        remedy: { ru: 'Дополните расписание, когда школа назовёт даты', en: 'Add them when the school names the dates' },
      },
    ];
  }),
};
