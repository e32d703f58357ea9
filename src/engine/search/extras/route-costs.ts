import type { Layout } from '../layout.js';
import type { RosterState } from '../state/roster-state.js';
import type { Extras } from './extras.js';

/** Whether a day pays its way from duty to duty, and not a trip from home to each of its visits. */
export function hasRoutes({ extras }: Pick<Layout, 'extras'>): boolean {
  return extras !== null && extras.routeMinute > 0;
}

/**
 * What a day's way changes beyond the trip that the visit is charged anyway. That charge, in `visitTrip`, is the least way by which the
 * place can be reached that day, so that the bound, which knows no more, stays below.
 */
export function routeChange(state: RosterState, extras: Extras, pair: number, step: 1 | -1): number {
  const { layout } = state;
  if (!hasRoutes(layout)) return 0;
  const person = layout.pairPerson[pair]!;
  const day = layout.slotDay[layout.pairSlot[pair]!]!;
  const others = state.dutiesOf[person]!.filter((duty) => duty !== pair && layout.slotDay[layout.pairSlot[duty]!] === day);
  const change = minutesOf(layout, extras, person, [...others, pair]) - minutesOf(layout, extras, person, others);
  const visit = layout.pairVisit[pair]!;
  const isOnlyDuty = state.visitUse[visit] === (step === 1 ? 0 : 1);
  return step * (extras.routeMinute * change - (isOnlyDuty ? layout.visitTrip[visit]! : 0));
}

/** What the way of one person's day costs: trips from home to each of the visits, or the route from duty to duty. */
export function costOfWay(layout: Layout, duties: readonly number[], visits: readonly number[]): number {
  const { extras, visitTrip, pairPerson } = layout;
  if (extras === null || extras.routeMinute === 0) return visits.reduce((sum, visit) => sum + visitTrip[visit]!, 0);
  return extras.routeMinute * minutesOf(layout, extras, pairPerson[duties[0]!]!, duties);
}

/** From home to the first duty of a day and on from duty to duty. */
function minutesOf(layout: Layout, { homeMinutes }: Extras, person: number, duties: readonly number[]): number {
  const { pairSlot, slotStart, slotPlace, travel, places } = layout;
  const way = duties
    .map((duty) => pairSlot[duty]!)
    .sort((a, b) => slotStart[a]! - slotStart[b]! || a - b)
    .map((slot) => slotPlace[slot]!);
  return way.reduce(
    (sum, place, at) => sum + (at === 0 ? homeMinutes[person * places + place]! : travel[way[at - 1]! * places + place]!),
    0,
  );
}
