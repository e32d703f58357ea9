import { countedPeople, countsIn } from '../instance/demand-quota.js';
import type { DemandQuota } from '../instance/facts.js';
import type { Instance } from '../instance/instance.js';
import type { Roster } from '../roster.js';
import { peopleOfChoice } from '../rules/reserved-seats.js';
import type { CostTerm } from './term.js';

export const shortage: CostTerm = {
  name: 'shortage',
  sentence: { ru: 'не хватает людей', en: 'missing people' },
  total: (instance, roster) =>
    roster.peopleOf.reduce((sum, people, slot) => sum + costOfSlot(instance, slot, people), 0) +
    instance.choices.reduce((sum, _, choice) => sum + costOfChoice(instance, roster, choice), 0),
  added: (instance, roster, person, slot) => {
    const choice = instance.slots.choice[slot]!;
    const joined = [...roster.peopleOf[slot]!, person];
    const ofSlot = costOfSlot(instance, slot, joined) - costOfSlot(instance, slot, roster.peopleOf[slot]!);
    if (choice < 0) return ofSlot;
    const after: Pick<Roster, 'peopleOf'> = { peopleOf: roster.peopleOf.with(slot, joined) };
    return ofSlot + costOfChoice(instance, after, choice) - costOfChoice(instance, roster, choice);
  },
};

/** How many people a choice lacks: a team without those who lead it does not count (`leads`). */
export function missingInChoice({ problem, choices }: Instance, { peopleOf }: Pick<Roster, 'peopleOf'>, choice: number): number {
  const { slots, quotas, required } = choices[choice]!;
  const counted = slots.reduce(
    (sum, slot) =>
      sum +
      countedPeople(
        quotas,
        peopleOf[slot]!.map((person) => problem.people[person]!),
      ),
    0,
  );
  return Math.max(0, required - counted);
}

function costOfSlot(instance: Instance, slot: number, people: readonly number[]): number {
  const { required, weight, quotas } = instance.slots;
  return weight[slot]! * Math.max(0, required[slot]! - people.length) + costOfQuotas(instance, quotas[slot]!, people);
}

function costOfChoice(instance: Instance, roster: Pick<Roster, 'peopleOf'>, choice: number): number {
  const { weight, quotas } = instance.choices[choice]!;
  const people = peopleOfChoice(instance, roster, choice);
  return weight * missingInChoice(instance, roster, choice) + costOfQuotas(instance, quotas, people);
}

function costOfQuotas({ problem }: Instance, quotas: readonly DemandQuota[], people: readonly number[]): number {
  return quotas.reduce((sum, quota) => {
    const present = people.filter((person) => countsIn(quota, problem.people[person]!)).length;
    return sum + quota.weight * Math.max(0, quota.min - present);
  }, 0);
}
