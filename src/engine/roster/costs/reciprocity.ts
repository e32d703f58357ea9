import { flowsOf, reversed } from '../roster.js';
import { mutualPlaces } from '../rules/no-reciprocity.js';
import type { CostTerm } from './term.js';

export const reciprocity: CostTerm = {
  name: 'reciprocity',
  sentence: { ru: 'школы, наблюдающие друг за другом', en: 'places that send people to each other' },
  total: (instance, roster) =>
    instance.problem.rules.reciprocity === 'soft'
      ? instance.problem.rules.weights.reciprocity * mutualPlaces(instance, roster).length
      : 0,
  added: (instance, { flows }, person, slot) => {
    if (instance.problem.rules.reciprocity !== 'soft') return 0;
    const fresh = flowsOf(instance, { person, slot }).filter((flow) => !flows.has(flow) && flows.has(reversed(instance, flow)));
    return instance.problem.rules.weights.reciprocity * fresh.length;
  },
};
