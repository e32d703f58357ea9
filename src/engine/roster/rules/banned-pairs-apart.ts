import type { SetRule } from './rule.js';

export const bannedPairsApart: SetRule = {
  number: 'H9',
  name: 'pair',
  sentence: {
    ru: 'люди, которых нельзя ставить вместе, не попадают в один выход',
    en: 'people who must not meet are never in the same slot',
  },
  exclusion: 'pair',
  breaches: (instance, roster) =>
    roster.peopleOf.flatMap((people, slot) =>
      people.flatMap((person) =>
        people
          .filter((otherPerson) => person < otherPerson && instance.pairBansOf[person]!.includes(otherPerson))
          .map((otherPerson) => ({ slot, person, otherPerson })),
      ),
    ),
  admits: (instance, roster, person, slot) => !roster.peopleOf[slot]!.some((other) => instance.pairBansOf[person]!.includes(other)),
};
