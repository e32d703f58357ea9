/** When the exact model of what few plans are left is tried, and how much it may take. */
export interface EndGame {
  /** After so many rounds of prices. */
  readonly round: number;
  /** Plans for a person's day, at most. */
  readonly most: number;
  /** A roster within so large a share of the gap above the bound is asked for: of these shares the first that leaves so few plans. */
  readonly aims: readonly number[];
  /** Simplex iterations, where directions could be decided one by one instead. */
  readonly mostIterations: number;
}

/** The whole gap is any roster cheaper than the best; fewer plans can be part of one in its lower half or quarter. */
const AIMS = [1, 0.5, 0.25];

/** Where the roster is good already, as in a re-plan, a few rounds of prices leave so few plans that a small model ends the search. */
export const EARLY_END_GAME: EndGame = { round: 16, most: 1000, aims: [1], mostIterations: 2_000 };
const FIRST_END_GAME: EndGame = { round: 60, most: 2000, aims: AIMS, mostIterations: 30_000 };
const LARGE_END_GAME: Omit<EndGame, 'round'> = { most: 4000, aims: AIMS, mostIterations: Infinity };

/** The one after this, which was due after so many rounds: whenever there have been half as many more. */
export function nextEndGame(ending: EndGame, rounds: number): EndGame {
  const round = Math.ceil(1.5 * rounds);
  if (!isEarly(ending)) return { ...LARGE_END_GAME, round };
  return round < FIRST_END_GAME.round ? { ...ending, round } : FIRST_END_GAME;
}

/** What is tried instead of one that did not end: nothing more of its kind. */
export function givenUp(ending: EndGame): EndGame {
  return isEarly(ending) ? FIRST_END_GAME : { ...ending, round: Infinity };
}

/** Whether it takes long enough to wait until rosters and prices are good. */
export function isLarge({ most }: EndGame): boolean {
  return most > FIRST_END_GAME.most;
}

/** Whether it is tried only for what a re-plan leaves open. */
export function isEarly({ most }: EndGame): boolean {
  return most < FIRST_END_GAME.most;
}
