import type { RosterSolution, RosterProblem } from '../engine/index.js';

/** What a school gives to others and gets from them in a roster of organisers. */
export interface DonorShare {
  /** Its login. */
  readonly place: string;
  /** Duties of people who work there. */
  readonly gives: number;
  /** Duties at it. */
  readonly gets: number;
  /** How many people work there; null where that is not known. */
  readonly staff: number | null;
}

/** The schools that give or get, the largest difference first; who works nowhere is of no school. */
export function donorShares({ places, people, slots }: RosterProblem, { duties }: RosterSolution): readonly DonorShare[] {
  const placeOf = new Map(slots.map(({ id, place }) => [id, place]));
  const homes = new Map(people.map(({ id, affiliations }) => [id, affiliations.find(({ kind }) => kind === 'employment')?.place]));
  const gives = counts(duties.map(({ person }) => homes.get(person)));
  const gets = counts(duties.map(({ slot }) => placeOf.get(slot)));
  return places
    .map(({ id, staff = null }) => ({ place: id, gives: gives.get(id) ?? 0, gets: gets.get(id) ?? 0, staff }))
    .filter((share) => share.gives + share.gets > 0)
    .sort((a, b) => Math.abs(b.gives - b.gets) - Math.abs(a.gives - a.gets) || (a.place < b.place ? -1 : 1));
}

function counts(keys: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) if (key !== undefined) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
