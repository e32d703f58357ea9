import type { Instance } from './instance.js';

/** H8 for one person at one place: how many dates are left beside those on which a duty of another roster brings them there anyway. */
export interface DatesLeft {
  readonly room: number;
  readonly isKnown: (day: number) => boolean;
}

/** Where other rosters alone exceed the limit, no date is left and none is known. */
export function datesLeft({ problem, people }: Instance, person: number, place: number): DatesLeft {
  const limit = problem.rules.maxDatesPerPlace ?? Infinity;
  const known = people.otherDates[person]!.get(place);
  if (known === undefined) return { room: limit, isKnown: () => false };
  if (known.size > limit) return { room: 0, isKnown: () => false };
  return { room: limit - known.size, isKnown: (day) => known.has(day) };
}
