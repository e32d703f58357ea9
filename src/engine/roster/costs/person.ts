import type { CostTerm } from './term.js';

export const person: CostTerm = {
  name: 'person',
  sentence: { ru: 'число занятых людей', en: 'the number of people with a duty' },
  total: ({ problem }, { slotsOf }) => problem.rules.weights.person * slotsOf.filter((taken) => taken.length > 0).length,
  added: ({ problem }, { slotsOf }, index) => (slotsOf[index]!.length === 0 ? problem.rules.weights.person : 0),
};
