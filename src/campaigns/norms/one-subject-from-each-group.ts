import { gradeRulesOf, type GradeRules } from '../grade-rules.js';
import { subjectTitle } from '../subjects.js';
import { classOf, eachGroup, type DeclaredSitting, type Norm, type Objection } from './norm.js';

type Group = GradeRules['random'][number];

export const oneSubjectFromEachGroup: Norm = {
  code: 'one-subject-from-each-group',
  source: 'V',
  title: {
    ru: 'Из каждой группы случайного выбора класс пишет один предмет',
    en: 'A class writes one subject from each random group',
  },
  check: eachGroup(classOf, (sittings, campaign) => {
    const rules = gradeRulesOf(campaign, sittings[0]!.grade);
    return (rules?.random ?? []).flatMap((group) => tooMany(sittings, group));
  }),
};

function tooMany(sittings: readonly DeclaredSitting[], group: Group): readonly Objection[] {
  const chosen = sittings.filter((sitting) => group.subjects.includes(sitting.subject));
  const subjects = [...new Set(chosen.map((sitting) => sitting.subject))];
  if (subjects.length <= group.take) return [];
  const names = (language: 'ru' | 'en') => subjects.map((code) => subjectTitle(code, language)).join(', ');
  const { className } = chosen[0]!;
  return [
    {
      severity: 'error',
      sittings: chosen.toReversed().map((sitting) => sitting.key),
      field: 'subject',
      value: names('ru'),
      message: {
        ru: `У ${className} предметов из группы «${group.title.ru}» ${subjects.length}, а должно быть не больше ${group.take}: ${names('ru')}`,
        en: `${className} has ${subjects.length} subjects of "${group.title.en}" where at most ${group.take} may be: ${names('en')}`,
      },
      remedy: {
        ru: 'Оставьте предмет, который назначен этому классу в ФИС ОКО',
        en: 'Keep the subject that FIS OKO assigned to the class',
      },
    },
  ];
}
