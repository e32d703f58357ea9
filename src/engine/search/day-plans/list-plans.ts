import { newDayPlan } from '../bound/day-table.js';
import { costWithDay, openDays, type OpenDay } from '../bound/plan-without-day.js';
import { GRAIN } from '../bound/prices.js';
import type { Relaxation } from '../bound/relaxation.js';
import { costOfDuty } from '../bound/terms.js';
import { shareOfAll } from '../bound/trio-prices.js';
import { costOfWay } from '../extras/route-costs.js';
import { compatible, type Layout } from '../layout.js';
import type { DayPlan } from './draft.js';

/** A plan for a day, judged at the prices of the bound. */
export interface JudgedPlan extends DayPlan {
  /** How much more any roster with this plan costs than the bound, at the prices (thousandths, at least 0). */
  readonly excess: number;
}

/** Which pairs plans are made of, and how many plans a person's day may have before the listing is given up. */
export interface Listing {
  readonly isListed: (pair: number) => boolean;
  readonly mostADay: number;
}

/** Every plan of every day of a person, at the prices told to the relaxation; null if a day has too many. */
export function plansOf(relaxation: Relaxation, person: number, { isListed, mostADay }: Listing): JudgedPlan[] | null {
  const { layout, work } = relaxation;
  const plans: JudgedPlan[] = [];
  const spare = newDayPlan();
  for (const day of openDays(relaxation, person)) {
    const own = costWithDay(layout, work, day, spare);
    const sets = setsOf(layout, day, isListed, mostADay);
    if (sets === null) return null;
    for (const pairs of sets) plans.push({ person, pairs, excess: costOf(relaxation, day, pairs) - own });
  }
  return plans;
}

/** All sets of pairs of a day that one person can serve together (H6). */
function setsOf(layout: Layout, day: OpenDay, isListed: (pair: number) => boolean, most: number): number[][] | null {
  const sets: number[][] = [];
  const pairs: number[] = [];
  for (let pair = layout.pairFirst[day.first]!; pair < layout.pairFirst[day.end]!; pair += 1) if (isListed(pair)) pairs.push(pair);
  const extend = (set: readonly number[], from: number): boolean => {
    if (set.length === day.rest.length - 1) return set.length === day.most;
    for (let at = from; at < pairs.length; at += 1) {
      const pair = pairs[at]!;
      if (!set.every((other) => compatible(layout, layout.pairSlot[other]!, layout.pairSlot[pair]!))) continue;
      const longer = [...set, pair];
      if (sets.push(longer) > most) return false;
      if (!extend(longer, at + 1)) return false;
    }
    return true;
  };
  return extend([], 0) ? sets : null;
}

function costOf({ layout, work }: Relaxation, day: OpenDay, pairs: readonly number[]): number {
  const { pairSlot, pairVisit } = layout;
  const visits = [...new Set(pairs.map((pair) => pairVisit[pair]!))];
  let cost = day.rest[pairs.length]! + costOfWay(layout, pairs, visits) * GRAIN;
  for (const pair of pairs) cost += costOfDuty(layout, work, pair);
  for (const visit of visits) cost += work.charges[visit]!;
  return pairs.length < 2
    ? cost
    : cost +
        shareOfAll(
          work.trios,
          pairs.map((pair) => pairSlot[pair]!),
        );
}
