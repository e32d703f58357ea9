import { countsIn } from '../instance/demand-quota.js';
import type { ChoiceFacts } from '../instance/facts.js';
import type { Instance } from '../instance/instance.js';
import { peopleOfChoice } from '../rules/reserved-seats.js';
import type { CostTerm } from './term.js';

export const shortage: CostTerm = {
  name: 'shortage',
  sentence: { ru: 'не хватает людей', en: 'missing people' },
  total: (instance, roster) =>
    roster.peopleOf.reduce((sum, people, slot) => sum + missingCost(instance, slotDemand(instance, slot), people), 0) +
    instance.choices.reduce(
      (sum, demand, choice) => sum + missingCost(instance, demand, peopleOfChoice(instance, roster, choice)),
      0,
    ),
  added: (instance, roster, person, slot) => {
    const choice = instance.slots.choice[slot]!;
    const ofSlot = addedCost(instance, slotDemand(instance, slot), roster.peopleOf[slot]!, person);
    if (choice < 0) return ofSlot;
    return ofSlot + addedCost(instance, instance.choices[choice]!, peopleOfChoice(instance, roster, choice), person);
  },
};

type Demand = Pick<ChoiceFacts, 'required' | 'weight' | 'quotas'>;

function slotDemand({ slots }: Instance, slot: number): Demand {
  return { required: slots.required[slot]!, weight: slots.weight[slot]!, quotas: slots.quotas[slot]! };
}

function addedCost(instance: Instance, demand: Demand, people: readonly number[], person: number): number {
  return missingCost(instance, demand, [...people, person]) - missingCost(instance, demand, people);
}

function missingCost({ problem }: Instance, { required, weight, quotas }: Demand, people: readonly number[]): number {
  return quotas.reduce(
    (sum, quota) => {
      const present = people.filter((person) => countsIn(quota, problem.people[person]!)).length;
      return sum + quota.weight * Math.max(0, quota.min - present);
    },
    weight * Math.max(0, required - people.length),
  );
}
