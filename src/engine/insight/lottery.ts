import type { Duty, PersonId, PlaceId, RosterProblem, SlotId } from '../roster/model.js';

/**
 * A lottery keeps secret who comes: several rosters are made, no person is at a school in more than a share of them, and the seed
 * draws one. Whoever does not know the seed can then foresee no pair with a greater probability.
 */
export interface Lottery {
  /** How many rosters are made. */
  readonly rosters: number;
  /** In so many of them a person may be at a school: their share is the cap. */
  readonly most: number;
}

/** A person at a school, and the share of rosters that have them there. */
export interface Likelihood {
  readonly person: PersonId;
  readonly place: PlaceId;
  readonly share: number;
}

/** The lottery that keeps a cap (above 0, at most 1): twice as many rosters as the cap asks for at least, so that they need not be disjoint. */
export function lotteryFor(cap: number): Lottery {
  const rosters = Math.min(MOST_ROSTERS, 2 * Math.ceil(1 / cap));
  return { rosters, most: Math.floor(cap * rosters + 1e-9) };
}

/** A cap below a tenth would ask for more. */
const MOST_ROSTERS = 20;
/** The smallest cap that a lottery keeps. */
export const LEAST_CAP = 1 / MOST_ROSTERS;

/** The problem of the next roster: whoever has been at a school as often as may be does not go there again, unless a pin says so. */
export function nextOfLottery(problem: RosterProblem, { most }: Lottery, earlier: readonly (readonly Duty[])[]): RosterProblem {
  const pinned = new Set(stationsOf(problem, problem.pins).keys());
  const used = [...countsOf(problem, earlier)].filter(([key, { count }]) => count >= most && !pinned.has(key));
  return { ...problem, bans: [...problem.bans, ...used.map(([, { person, place }]) => [person, place] as const)] };
}

/** Which of the rosters a seed draws: of so many seeds in a row each draws another one. */
export function drawnBy(seed: number, { rosters }: Lottery): number {
  return seed % rosters;
}

/** How likely each person is at each school over all seeds, the likeliest first. */
export function likelihoods(problem: RosterProblem, rosters: readonly (readonly Duty[])[]): readonly Likelihood[] {
  return [...countsOf(problem, rosters).values()]
    .map(({ person, place, count }) => ({ person, place, share: count / rosters.length }))
    .sort((one, other) => other.share - one.share);
}

interface Count {
  readonly person: PersonId;
  readonly place: PlaceId;
  readonly count: number;
}

function countsOf(problem: RosterProblem, rosters: readonly (readonly Duty[])[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const duties of rosters)
    for (const [key, { person, place }] of stationsOf(problem, duties))
      counts.set(key, { person, place, count: (counts.get(key)?.count ?? 0) + 1 });
  return counts;
}

/** Who is at which school, each once. */
function stationsOf({ slots }: RosterProblem, duties: readonly Duty[]): Map<string, Omit<Count, 'count'>> {
  const placeOf = new Map<SlotId, PlaceId>(slots.map(({ id, place }) => [id, place]));
  return new Map(
    duties.flatMap(({ person, slot }) => {
      const place = placeOf.get(slot);
      return place === undefined ? [] : [[JSON.stringify([person, place]), { person, place }] as const];
    }),
  );
}
