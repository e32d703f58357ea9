import type { PairRule } from './rule.js';

export const foreignSubject: PairRule = {
  number: 'H3',
  name: 'subject',
  sentence: {
    ru: 'учитель предмета не наблюдает за проведением работы по своему предмету',
    en: 'a teacher of the subject does not serve while its work is written',
  },
  exclusion: 'subject',
  reads: 'kind',
  allows: ({ problem }, person, slot) => {
    const { phase, subject } = problem.slots[slot]!;
    if (!problem.rules.subjectConflict || phase !== 'conduct' || subject === null) return true;
    return !problem.people[person]!.subjects.includes(subject);
  },
};
