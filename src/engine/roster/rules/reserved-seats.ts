import { countsIn } from '../instance/demand-quota.js';
import type { DemandQuota, Facts } from '../instance/facts.js';
import type { Instance } from '../instance/instance.js';
import type { Roster } from '../roster.js';
import type { Breach, SetRule } from './rule.js';

export const reservedSeats: SetRule = {
  number: 'H14',
  name: 'seat',
  sentence: {
    ru: 'место, оставленное за нужной ролью или категорией (за председателем), не занимает никто другой',
    en: 'a seat kept for a role or a category, such as the chair, is taken by nobody else',
  },
  exclusion: 'seat',
  breaches: (instance, roster) => [
    ...roster.peopleOf.flatMap((people, slot) => (isOver(instance, slotDemand(instance, slot), people) ? [{ slot }] : [])),
    ...instance.choices.flatMap((demand, choice): Breach[] =>
      isOver(instance, demand, peopleOfChoice(instance, roster, choice)) ? [{ choice }] : [],
    ),
  ],
  admits: (instance, roster, person, slot) => {
    if (isOver(instance, slotDemand(instance, slot), [...roster.peopleOf[slot]!, person])) return false;
    const choice = instance.slots.choice[slot]!;
    return choice < 0 || !isOver(instance, instance.choices[choice]!, [...peopleOfChoice(instance, roster, choice), person]);
  },
};

/** Everybody in the slots of a choice. */
export function peopleOfChoice({ choices }: Facts, { peopleOf }: Pick<Roster, 'peopleOf'>, choice: number): readonly number[] {
  return Array.from(choices[choice]!.slots).flatMap((slot) => peopleOf[slot]!);
}

interface Demand {
  readonly required: number;
  readonly quotas: readonly DemandQuota[];
}

function slotDemand({ slots }: Instance, slot: number): Demand {
  return { required: slots.required[slot]!, quotas: slots.quotas[slot]! };
}

function isOver({ problem }: Instance, { required, quotas }: Demand, people: readonly number[]): boolean {
  return quotas.some((quota) => {
    if (!quota.reserved) return false;
    const others = people.filter((person) => !countsIn(quota, problem.people[person]!)).length;
    return others > Math.max(0, required - quota.min);
  });
}
