import type { Affiliation, Slot } from '../model.js';
import type { PairRule } from './rule.js';

export const noConflict: PairRule = {
  number: 'H2',
  name: 'conflict',
  sentence: {
    ru: 'никто не наблюдает в своей школе, в школе своего ребёнка или родственника и там, где это ему запрещено',
    en: 'nobody serves at a place of their own, of their child or relative, or where a ban keeps them out',
  },
  exclusion: 'conflict',
  reads: 'venue',
  allows: ({ problem, people, slots }, person, slot) => {
    const { conflictKinds } = problem.rules;
    const at = problem.slots[slot]!;
    if (people.bans[person]!.includes(slots.place[slot]!)) return false;
    return !problem.people[person]!.affiliations.some((tie) => conflictKinds.includes(tie.kind) && concerns(tie, at));
  },
};

/** A tie to some classes lets a person serve where others are. */
function concerns(tie: Affiliation, { place, classes = [] }: Slot): boolean {
  if (tie.place !== place) return false;
  const { classes: tied = [] } = tie;
  return tied.length === 0 || classes.length === 0 || tied.some((each) => classes.includes(each));
}
