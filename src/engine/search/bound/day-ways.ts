import type { Layout } from '../layout.js';
import { choices } from './day-choices.js';
import { GRAIN } from './prices.js';

/**
 * With routes: what the way to a duty, from the duty before it or from home, costs beyond the trip that the visit is charged (the
 * least way to the place that day), in thousandths; `isFree` if the visit was charged already. 0 where trips are counted from home.
 */
export function wayBeyondTrip(layout: Layout, before: number, at: number, isFree: boolean): number {
  const { extras, travel, places, pairVisit, pairPerson, visitTrip } = layout;
  if (extras === null || extras.routeMinute === 0) return 0;
  const pair = choices.pair[at]!;
  const minutes =
    before < 0
      ? extras.homeMinutes[pairPerson[pair]! * places + choices.place[at]!]!
      : travel[choices.place[before]! * places + choices.place[at]!]!;
  return (extras.routeMinute * minutes - (isFree ? 0 : visitTrip[pairVisit[pair]!]!)) * GRAIN;
}
