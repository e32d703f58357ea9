import type { PairRule } from './rule.js';

export const notDeclined: PairRule = {
  number: 'H17',
  name: 'declined',
  sentence: {
    ru: 'от чего человек отказался, того ему не поручают снова',
    en: 'what a person has declined is not given to them again',
  },
  exclusion: 'declined',
  reads: 'both',
  allows: ({ people }, person, slot) => !people.declined[person]!.includes(slot),
};
