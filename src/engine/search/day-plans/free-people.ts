import type { Random } from '../../random.js';
import type { Layout } from '../layout.js';
import type { Shortlist } from '../moves/shortlist.js';
import { push } from './draft.js';

/** Which people may change their plans together. */
export type Freeing = (layout: Layout, shortlist: Shortlist, random: Random, count: number) => ReadonlySet<number>;

/** Anybody: their plans hang together little, so many can be freed at a time. */
export const anybody: Freeing = ({ people }, _shortlist, random, count) =>
  new Set(random.shuffled(Array(people).keys()).slice(0, count));

/** People who could stand in for one another, found from one of them onwards. */
export const neighbours: Freeing = (layout, shortlist, random, count) => {
  const slotsOf = slotsByPerson(layout, shortlist);
  const found = new Set<number>([random.below(layout.people)]);
  for (const person of found) {
    if (found.size >= count) break;
    for (const slot of random.shuffled(slotsOf(person)).slice(0, SLOTS_ASKED)) {
      const pairs = shortlist.pairs.subarray(shortlist.first[slot], shortlist.first[slot + 1]);
      for (const pair of random.shuffled(pairs).slice(0, PEOPLE_ASKED)) if (found.size < count) found.add(layout.pairPerson[pair]!);
    }
  }
  return found;
};

/** The staff of places that stand in for one another: who sends whom where can then be chosen anew, whole directions at a time. */
export const colleagues: Freeing = (layout, shortlist, random, count) => {
  const { employers, employerFirst, slotPlace } = layout;
  const staffOf = staffByPlace(layout);
  const slotsOf = slotsByPerson(layout, shortlist);
  const workplaces = (person: number) => employers.subarray(employerFirst[person], employerFirst[person + 1]);
  const found = new Set<number>([random.below(layout.people)]);
  for (const person of found) {
    const served = random.shuffled(slotsOf(person)).slice(0, SLOTS_ASKED);
    for (const place of [...workplaces(person), ...served.map((slot) => slotPlace[slot]!)])
      for (const colleague of staffOf(place)) if (found.size < count) found.add(colleague);
  }
  return found;
};

/** Of each person so many slots lead on, and from each to so many people. */
const SLOTS_ASKED = 6;
const PEOPLE_ASKED = 2;

function staffByPlace({ people, employers, employerFirst }: Layout): (place: number) => number[] {
  const lists = new Map<number, number[]>();
  for (let person = 0; person < people; person += 1)
    for (const place of employers.subarray(employerFirst[person], employerFirst[person + 1])) push(lists, place, person);
  return (place) => lists.get(place) ?? [];
}

function slotsByPerson({ pairPerson, pairSlot }: Layout, { pairs }: Shortlist): (person: number) => number[] {
  const lists = new Map<number, number[]>();
  for (const pair of pairs) push(lists, pairPerson[pair]!, pairSlot[pair]!);
  return (person) => lists.get(person) ?? [];
}
