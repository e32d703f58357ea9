import type { Instance } from '../instance/instance.js';
import type { CostTerm } from './term.js';

export const shortage: CostTerm = {
  name: 'shortage',
  sentence: { ru: 'не хватает людей', en: 'missing people' },
  total: (instance, roster) => roster.peopleOf.reduce((sum, people, slot) => sum + missingCost(instance, people, slot), 0),
  added: (instance, { peopleOf }, person, slot) =>
    missingCost(instance, [...peopleOf[slot]!, person], slot) - missingCost(instance, peopleOf[slot]!, slot),
};

function missingCost({ problem, slots }: Instance, people: readonly number[], slot: number): number {
  const missing = slots.weight[slot]! * Math.max(0, slots.required[slot]! - people.length);
  return slots.quotas[slot]!.reduce((sum, { categories, min, weight }) => {
    const present = people.filter((person) => categories.has(problem.people[person]!.category)).length;
    return sum + weight * Math.max(0, min - present);
  }, missing);
}
