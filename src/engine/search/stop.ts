/** What a search knows of itself when it asks whether to go on. */
export interface SearchStatus {
  readonly incumbent: number;
  readonly bound: number;
}

/** Answers true when the search should end with what it has. */
export type StopCriterion = (status: SearchStatus) => boolean;

/** Ends at proof: costs are whole numbers, so a bound above incumbent − 1 leaves nothing to find. */
export const proved: StopCriterion = ({ incumbent, bound }) => bound > incumbent - 1;

/** Ends when (incumbent − bound) / max(1, incumbent) is at most the gap. */
export function withinGap(gap: number): StopCriterion {
  return (status) => gapOf(status) <= gap;
}

/** Ends when the clock, in milliseconds, has moved on by so many seconds. */
export function after(seconds: number, clock: () => number): StopCriterion {
  const end = clock() + seconds * 1000;
  return () => clock() >= end;
}

/** Ends when any of the criteria says so. */
export function anyOf(criteria: readonly StopCriterion[]): StopCriterion {
  return (status) => criteria.some((criterion) => criterion(status));
}

/** How far the incumbent may be from the optimum, as a share of the incumbent. */
export function gapOf({ incumbent, bound }: SearchStatus): number {
  return Math.max(0, incumbent - bound) / Math.max(1, incumbent);
}
