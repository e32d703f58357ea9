import type { CostTerm } from './term.js';

export const balance: CostTerm = {
  name: 'balance',
  sentence: { ru: 'неравномерность нагрузки', en: 'uneven loads' },
  total: ({ problem, people }, { slotsOf }) =>
    problem.rules.weights.balance * slotsOf.reduce((sum, slots, person) => sum + people.share[person]! * slots.length ** 2, 0),
  added: ({ problem, people }, { slotsOf }, person) =>
    problem.rules.weights.balance * people.share[person]! * (2 * slotsOf[person]!.length + 1),
};
