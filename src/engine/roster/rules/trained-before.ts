import type { PairRule } from './rule.js';

export const trainedBefore: PairRule = {
  number: 'H4',
  name: 'training',
  sentence: { ru: 'обучение пройдено не позднее дня выхода', en: 'the person is trained on the day of the duty or before' },
  exclusion: 'training',
  reads: 'kind',
  allows: ({ problem, days, slots }, person, slot) => {
    if (!problem.rules.trainingRequired) return true;
    const { trainedOn } = problem.people[person]!;
    return trainedOn !== null && trainedOn <= days[slots.day[slot]!]!;
  },
};
