import type { CostTerm } from './term.js';

export const lastYear: CostTerm = {
  name: 'lastYear',
  sentence: { ru: 'та же школа, что и в прошлый раз', en: 'the same place as in the last campaign' },
  total: ({ problem, slots, historyOf }, { slotsOf }) =>
    problem.rules.weights.lastYear *
    slotsOf.reduce((sum, taken, person) => {
      const places = new Set(taken.map((slot) => slots.place[slot]!));
      return sum + historyOf[person]!.filter((place) => places.has(place)).length;
    }, 0),
  added: ({ problem, slots, historyOf }, { slotsOf }, person, slot) => {
    const place = slots.place[slot]!;
    const isNew = slotsOf[person]!.every((other) => slots.place[other] !== place);
    return isNew && historyOf[person]!.includes(place) ? problem.rules.weights.lastYear : 0;
  },
};
