import { gradeRulesOf, type GradeRules } from '../grade-rules.js';
import { subjectTitle } from '../subjects.js';
import { eachSitting, type Norm } from './norm.js';

export const subjectOfTheGrade: Norm = {
  code: 'subject-of-the-grade',
  source: 'V',
  title: { ru: 'Предмет входит в перечень для этого класса', en: 'The subject is in the list for the grade' },
  check: eachSitting((sitting, campaign) => {
    const rules = gradeRulesOf(campaign, sitting.grade);
    if (rules === undefined) return [gradeWritesNothing(sitting.grade, campaign.grades)];
    const allowed = [...rules.mandatory, ...rules.random.flatMap((group) => group.subjects)];
    if (allowed.includes(sitting.subject)) return [];
    const isKnownInFull = rules.random.every((group) => group.isComplete);
    const [ru, en] = [subjectTitle(sitting.subject), subjectTitle(sitting.subject, 'en')];
    return [
      {
        severity: isKnownInFull ? 'error' : 'warning',
        field: 'subject',
        value: sitting.subject,
        message: {
          ru: `Предмет «${ru}» ${isKnownInFull ? 'не проводится' : 'не значится в известном нам перечне'} в ${sitting.grade} классе`,
          en: `${en} is not ${isKnownInFull ? 'written' : 'in the list we know of'} in grade ${sitting.grade}`,
        },
        remedy: {
          ru: `Возможны: ${allowed.map((code) => subjectTitle(code)).join(', ')}`,
          en: `Possible: ${allowed.map((code) => subjectTitle(code, 'en')).join(', ')}`,
        },
      },
    ];
  }),
};

function gradeWritesNothing(grade: number, grades: readonly GradeRules[]) {
  const list = grades.map((rules) => rules.grade).join(', ');
  return {
    severity: 'error',
    field: 'grade',
    value: String(grade),
    message: { ru: `${grade} класс не участвует в этой кампании`, en: `Grade ${grade} takes no part in this campaign` },
    remedy: { ru: `Участвуют классы: ${list}`, en: `The grades are ${list}` },
  } as const;
}
