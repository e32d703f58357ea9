import type { CostTerm } from './term.js';

export const change: CostTerm = {
  name: 'change',
  sentence: { ru: 'отступления от опубликованного графика', en: 'broken promises of the published roster' },
  total: ({ problem, published }, { peopleOf }) =>
    problem.rules.weights.change * published.filter(({ person, slot }) => !peopleOf[slot]!.includes(person)).length,
  added: ({ problem, publishedOf }, _roster, person, slot) =>
    publishedOf[person]!.includes(slot) ? 0 - problem.rules.weights.change : 0,
};
