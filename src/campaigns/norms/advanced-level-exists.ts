import { gradeRulesOf } from '../grade-rules.js';
import { subjectTitle } from '../subjects.js';
import { eachSitting, type Norm } from './norm.js';

export const advancedLevelExists: Norm = {
  code: 'advanced-level-exists',
  source: 'V',
  title: { ru: 'Углублённый уровень есть не по всем предметам', en: 'Not every subject has an advanced variant' },
  check: eachSitting((sitting, campaign) => {
    const advanced = gradeRulesOf(campaign, sitting.grade)?.advanced ?? 'unknown';
    if (sitting.level === 'basic' || advanced === 'unknown' || advanced.includes(sitting.subject)) return [];
    const [ru, en] = [subjectTitle(sitting.subject), subjectTitle(sitting.subject, 'en')];
    return [
      {
        severity: 'error',
        field: 'level',
        value: sitting.level,
        message: {
          ru: `Нет углублённой работы по предмету «${ru}» в ${sitting.grade} классе`,
          en: `There is no advanced ${en} in grade ${sitting.grade}`,
        },
        remedy: { ru: 'Укажите базовый уровень', en: 'Give the basic level' },
      },
    ];
  }),
};
