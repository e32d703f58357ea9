import type { PairRule } from './rule.js';

export const hasRole: PairRule = {
  number: 'H1',
  name: 'role',
  sentence: { ru: 'у человека есть роль, нужная в этом выходе', en: 'the person has the role that the slot needs' },
  exclusion: 'role',
  reads: 'kind',
  allows: ({ problem }, person, slot) => problem.people[person]!.roles.includes(problem.slots[slot]!.role),
};
