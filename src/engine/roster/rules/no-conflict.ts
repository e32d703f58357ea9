import type { PairRule } from './rule.js';

export const noConflict: PairRule = {
  number: 'H2',
  name: 'conflict',
  sentence: {
    ru: 'никто не наблюдает в своей школе, в школе своего ребёнка или родственника и там, где это ему запрещено',
    en: 'nobody serves at a place of their own, of their child or relative, or where a ban keeps them out',
  },
  exclusion: 'conflict',
  readsPlace: true,
  allows: ({ problem, people, slots }, person, slot) => {
    const { conflictKinds } = problem.rules;
    const { place } = problem.slots[slot]!;
    if (people.bans[person]!.includes(slots.place[slot]!)) return false;
    return !problem.people[person]!.affiliations.some((tie) => tie.place === place && conflictKinds.includes(tie.kind));
  },
};
