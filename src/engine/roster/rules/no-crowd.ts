import type { SetRule } from './rule.js';

export const noCrowd: SetRule = {
  number: 'H9',
  name: 'crowd',
  sentence: { ru: 'в выходе не больше людей, чем требуется', en: 'no slot has more people than it requires' },
  exclusion: null,
  breaches: (instance, roster) =>
    roster.peopleOf.flatMap((people, slot) => (people.length > instance.slots.required[slot]! ? [{ slot }] : [])),
  admits: (instance, roster, _person, slot) => roster.peopleOf[slot]!.length < instance.slots.required[slot]!,
};
