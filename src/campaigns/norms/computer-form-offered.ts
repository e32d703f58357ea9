import type { CampaignTemplate } from '../campaign-template.js';
import { subjectTitle } from '../subjects.js';
import { eachSitting, spokenDay, type DeclaredSitting, type Norm, type Sentence } from './norm.js';

export const computerFormOffered: Norm = {
  code: 'computer-form-offered',
  source: 'V',
  title: {
    ru: 'Компьютерная форма есть для этого класса, предмета и дня',
    en: 'The computer form exists for the grade, subject and day',
  },
  check: eachSitting((sitting, { computer }) => {
    const message = sitting.form === 'computer' ? objectionTo(sitting, computer) : undefined;
    if (message === undefined) return [];
    const remedy = { ru: 'Укажите бумажную форму или другой день', en: 'Give the paper form or another day' };
    return [{ severity: 'error', field: 'form', value: sitting.form, message, remedy }];
  }),
};

function objectionTo({ day, grade, subject }: DeclaredSitting, computer: CampaignTemplate['computer']): Sentence | undefined {
  const { grades, subjects, window } = computer;
  if (grades !== 'unknown' && !grades.includes(grade))
    return { ru: `В ${grade} классе нет компьютерной формы`, en: `Grade ${grade} has no computer form` };
  if (subjects !== 'unknown' && !subjects.includes(subject))
    return {
      ru: `По предмету «${subjectTitle(subject)}» нет компьютерной формы`,
      en: `${subjectTitle(subject, 'en')} has no computer form`,
    };
  if (window === null || (window.from <= day && day <= window.to)) return undefined;
  return {
    ru: `Компьютерная форма проводится с ${spokenDay(window.from)} по ${spokenDay(window.to)}`,
    en: `The computer form runs from ${window.from} to ${window.to}`,
  };
}
