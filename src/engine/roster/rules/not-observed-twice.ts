import type { PairRule } from './rule.js';

export const notObservedTwice: PairRule = {
  number: 'H13',
  name: 'observed',
  sentence: {
    ru: 'там, где уже есть наблюдатель, второй раз не наблюдают',
    en: 'what somebody watches already is not watched twice',
  },
  exclusion: 'observed',
  reads: 'kind',
  allows: ({ problem }, _person, slot) => problem.rules.duplication !== 'hard' || problem.slots[slot]!.observed !== true,
};
