import type { Instance } from '../instance/instance.js';
import type { CostTerm } from './term.js';

export const balance: CostTerm = {
  name: 'balance',
  sentence: { ru: 'неравномерность нагрузки', en: 'uneven loads' },
  total: (instance, { slotsOf }) => slotsOf.reduce((sum, { length }, person) => sum + growth(instance, person, 0, length), 0),
  added: (instance, { slotsOf }, person) => growth(instance, person, slotsOf[person]!.length, 1),
};

/** What the square of a load over the whole campaign grows by when duties join those of this roster. */
function growth({ problem, people }: Instance, person: number, duties: number, more: number): number {
  const load = people.otherDuties[person]! + duties;
  return problem.rules.weights.balance * people.share[person]! * ((load + more) ** 2 - load ** 2);
}
