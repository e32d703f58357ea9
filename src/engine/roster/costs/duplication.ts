import type { Instance } from '../instance/instance.js';
import type { CostTerm } from './term.js';

export const duplication: CostTerm = {
  name: 'duplication',
  sentence: { ru: 'выходы туда, где уже есть наблюдатель', en: 'duties where somebody watches already' },
  total: (instance, { duties }) => duties.reduce((sum, { slot }) => sum + duplicationCost(instance, slot), 0),
  added: (instance, _roster, _person, slot) => duplicationCost(instance, slot),
};

/** What a duty in the slot costs because somebody watches there already. */
export function duplicationCost({ problem }: Pick<Instance, 'problem'>, slot: number): number {
  const { duplication: mode = 'off', weights } = problem.rules;
  return mode === 'soft' && problem.slots[slot]!.observed === true ? (weights.duplication ?? 0) : 0;
}
