import { DEFAULT_RULES, randomFrom, type Person, type RosterProblem, type Slot } from '../../src/engine/index.js';
import { aPerson, aPlace, aProblem, aSlot, at } from './roster-builders.js';

const SCHOOLS = ['A', 'B', 'C'];
const TEACHERS = [1, 2];
const LESSONS = [1, 2, 3];

/** Three schools a ride apart of which each may send its teachers to the others: every two directions can be in doubt, so can the trips of a day. */
export function neighbouringSchools(seed: number, reciprocity: 'soft' | 'hard'): RosterProblem {
  const random = randomFrom(seed);
  const places = SCHOOLS.map((id) => aPlace(id, { position: [random.below(5) / 20, random.below(5) / 20] }));
  const people = places.flatMap(({ id, position }): Person[] =>
    TEACHERS.map((which) => aPerson(`${id}${which}`, { home: position, affiliations: [{ place: id, kind: 'employment' }] })),
  );
  const slots = SCHOOLS.flatMap((place): Slot[] =>
    LESSONS.map((lesson) => {
      const when = at(20 + random.below(2), 9 + random.below(3));
      return aSlot(`${place}-${lesson}`, { place, ...when, required: random.between(1, 2), weight: 300 });
    }),
  );
  const pins = seed % 2 === 0 ? [{ person: 'A1', slot: 'B-1' }] : [];
  const weights = { ...DEFAULT_RULES.weights, reciprocity: 60 };
  return aProblem({ name: `neighbours ${seed}`, places, people, slots, pins, rules: { ...DEFAULT_RULES, reciprocity, weights } });
}
