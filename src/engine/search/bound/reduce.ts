import { hasRoutes } from '../extras/route-costs.js';
import type { ProvedPrices } from './ascent.js';
import { MOST_A_DAY, newDayPlan, type DayPlan } from './day-table.js';
import { costWithDay, openDays, type OpenDay } from './plan-without-day.js';
import { GRAIN, PIN_REWARD } from './prices.js';
import { tellTerms, type Relaxation } from './relaxation.js';
import { costOfDuty } from './terms.js';

/** By pair, what a roster cheaper than the target can look like. */
export const OUT = 0;
export const OPEN = 1;

/**
 * Fixes pairs by reduced costs: a pair is out if the bound with that duty forced on its person reaches the target. Null if more
 * pairs than `mostOpen` are not.
 */
export function reduce({ relaxation, best, value }: ProvedPrices, target: number, mostOpen: number): Uint8Array | null {
  const { layout, work } = relaxation;
  tellTerms(relaxation, best);
  const use = new Uint8Array(layout.pairs);
  const trial = trialOf(relaxation);
  const most = (target - 1) * GRAIN - value;
  let open = 0;
  for (let person = 0; person < layout.people; person += 1) {
    for (const day of openDays(relaxation, person)) {
      const own = costWithDay(layout, work, day, trial.plan);
      const displaced = costDisplaced(day, trial.plan);
      for (let visit = day.first; visit < day.end; visit += 1) {
        const extra = extraOfVisit(relaxation, day, visit);
        for (let pair = layout.pairFirst[visit]!; pair < layout.pairFirst[visit + 1]!; pair += 1) {
          const isOut =
            displaced + costOfDuty(layout, work, pair) + extra - own > most || costForced(trial, day, pair) - own > most;
          use[pair] = isOut ? OUT : OPEN;
          if (!isOut) open += 1;
        }
      }
      if (open > mostOpen) return null;
    }
  }
  return use;
}

/** What the person's schedule costs at least with one more duty on the day, by what it displaces, before the duty itself is paid. */
function costDisplaced({ most, rest }: OpenDay, { cost, most: planned }: DayPlan): number {
  let least = Infinity;
  for (let duties = 1; duties < rest.length; duties += 1) {
    const others = duties === MOST_A_DAY && most > MOST_A_DAY ? duties : duties - 1;
    least = Math.min(least, cost[Math.min(others, planned)]! + rest[duties]!);
  }
  return least;
}

/**
 * What a duty of the visit costs at least beyond its price, in thousandths. A schedule without the duty, or without the whole visit, is one
 * the person could follow as well, and costs no less than the cheapest: so the visit has to pay for itself by its other duties, or not at all.
 * -Infinity where that says nothing: a stop may shorten a way, or a duty of the visit is pinned.
 */
function extraOfVisit(relaxation: Relaxation, day: OpenDay, visit: number): number {
  const { layout, work } = relaxation;
  if (hasRoutes(layout)) return -Infinity;
  let least = 0;
  for (let pair = layout.pairFirst[visit]!; pair < layout.pairFirst[visit + 1]!; pair += 1) {
    if (layout.pairPinned[pair] === 1) return -Infinity;
    least = Math.min(least, costOfDuty(layout, work, pair));
  }
  const others = Math.min(day.most, layout.pairFirst[visit + 1]! - layout.pairFirst[visit]!) - 1;
  return Math.max(0, layout.visitTrip[visit]! * GRAIN + work.charges[visit]! + others * least);
}

/** A layout in which one pair at a time can be forced. */
interface Trial {
  readonly layout: Relaxation['layout'];
  readonly work: Relaxation['work'];
  readonly plan: DayPlan;
}

function trialOf({ layout, work }: Relaxation): Trial {
  const copy = { ...layout, pins: layout.pins + 1, pairPinned: layout.pairPinned.slice() };
  return { layout: copy, work, plan: newDayPlan() };
}

function costForced({ layout, work, plan }: Trial, day: OpenDay, pair: number): number {
  if (layout.pairPinned[pair] === 1) return -Infinity;
  layout.pairPinned[pair] = 1;
  const cost = costWithDay(layout, work, day, plan) + PIN_REWARD;
  layout.pairPinned[pair] = 0;
  return cost;
}
