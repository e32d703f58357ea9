import type { Bar } from '../charts/count-bars.js';
import type { InsightsFiguresResponse } from '../service/index.js';

export type Figures = InsightsFiguresResponse;

const TRIP_STEP = 10;

/** A bar for every load from none to the greatest, or to one that is named, also where nobody has it. */
export function loadBars({ loads }: Figures, most = mostDuties(loads)): readonly Bar[] {
  const peopleWith = new Map(loads.map(({ duties, people }) => [duties, people]));
  return Array.from({ length: most + 1 }, (_, duties) => ({ name: String(duties), count: peopleWith.get(duties) ?? 0 }));
}

export function mostDuties(loads: Figures['loads']): number {
  return Math.max(0, ...loads.map(({ duties }) => duties));
}

/** A bar for every ten minutes of a trip. */
export function tripBars({ trips }: Figures): readonly Bar[] {
  const tripsOf = new Map(trips.map((each) => [each.minutes, each.trips]));
  const most = Math.max(0, ...tripsOf.keys());
  return Array.from({ length: most / TRIP_STEP + 1 }, (_, step) => ({
    name: String(step * TRIP_STEP),
    count: tripsOf.get(step * TRIP_STEP) ?? 0,
  }));
}

/** What a load or a trip is like on the whole. */
export function summaryOf({ loads, trips, amounts }: Figures) {
  const people = sum(loads.map((each) => each.people));
  const duties = sum(loads.map((each) => each.people * each.duties));
  const rides = sum(trips.map((each) => each.trips));
  return {
    people,
    busy: sum(loads.filter((each) => each.duties > 0).map((each) => each.people)),
    least: Math.min(...loads.map((each) => each.duties)),
    most: Math.max(...loads.map((each) => each.duties)),
    mean: duties / Math.max(1, people),
    trips: rides,
    meanMinutes: (amounts['trip'] ?? 0) / Math.max(1, rides),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
