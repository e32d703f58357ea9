import type { Instance } from '../instance/instance.js';
import type { Roster } from '../roster.js';
import { peopleOfChoice } from './reserved-seats.js';
import type { SetRule } from './rule.js';

export const oneChoice: SetRule = {
  number: 'H15',
  name: 'choice',
  sentence: {
    ru: 'из работ, на любую из которых можно прийти, выбрано не больше нужного, и людей на них не больше нужного',
    en: 'of slots that serve one purpose no more are used than needed, by no more people than needed',
  },
  exclusion: 'choice',
  breaches: (instance, roster) =>
    instance.choices.flatMap((_, choice) =>
      isOver(instance, roster, choice, served(instance, roster, choice), 0) ? [{ choice }] : [],
    ),
  admits: (instance, roster, _person, slot) => {
    const choice = instance.slots.choice[slot]!;
    return choice < 0 || !isOver(instance, roster, choice, served(instance, roster, choice).add(slot), 1);
  },
};

function served({ choices }: Instance, { peopleOf }: Roster, choice: number): Set<number> {
  return new Set(Array.from(choices[choice]!.slots).filter((slot) => peopleOf[slot]!.length > 0));
}

function isOver(instance: Instance, roster: Roster, choice: number, slots: ReadonlySet<number>, more: number): boolean {
  const { open, required } = instance.choices[choice]!;
  return slots.size > open || peopleOfChoice(instance, roster, choice).length + more > required;
}
