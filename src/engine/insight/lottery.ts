import { randomFrom } from '../random.js';
import type { Duty, PersonId, PlaceId, RosterProblem, SlotId } from '../roster/model.js';

/**
 * A lottery keeps secret who comes: the seed draws at which schools each person may serve at all, so that of every twenty seeds in a row
 * only a share lets them serve at a given one. Whoever does not know the seed can foresee no pair with a greater probability.
 */
export const TURNS = 20;
/** The smallest share that a lottery keeps. */
export const LEAST_CAP = 1 / TURNS;

/** Everybody's place in the turns, the same for all seeds. */
const ORDER_SEED = 1;

/** The problem as a seed draws it at a cap from 0.05 to 1, rounded down to whole turns; a pin is stronger than the draw. */
export function drawnProblem(problem: RosterProblem, cap: number, seed: number): RosterProblem {
  const most = Math.floor(cap * TURNS + 1e-9);
  const pinned = stationsOf(problem, problem.pins);
  const order = randomFrom(ORDER_SEED);
  const bans = problem.people.flatMap(({ id }) =>
    problem.places
      .filter((place) => (order.below(TURNS) + seed) % TURNS >= most && !pinned.has(nameOf(id, place.id)))
      .map((place) => [id, place.id] as const),
  );
  return { ...problem, bans: [...problem.bans, ...bans] };
}

/** Who is at which school, each once. */
export function stationsOf({ slots }: RosterProblem, duties: readonly Duty[]): ReadonlySet<string> {
  const placeOf = new Map<SlotId, PlaceId>(slots.map(({ id, place }) => [id, place]));
  return new Set(duties.map(({ person, slot }) => nameOf(person, placeOf.get(slot) ?? '')));
}

function nameOf(person: PersonId, place: PlaceId): string {
  return JSON.stringify([person, place]);
}
