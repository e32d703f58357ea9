import type { CostTerm } from './term.js';

export const preference: CostTerm = {
  name: 'preference',
  sentence: { ru: 'нежелательные выходы', en: 'duties that people would rather not have' },
  total: ({ preferencesOf }, { duties }) =>
    duties.reduce((sum, { person, slot }) => sum + (preferencesOf[person]!.get(slot) ?? 0), 0),
  added: ({ preferencesOf }, _roster, person, slot) => preferencesOf[person]!.get(slot) ?? 0,
};
