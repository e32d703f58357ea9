import type { ProvedPrices } from './ascent.js';
import { PIN_REWARD } from './day-choices.js';
import { newDayPlan, type DayPlan } from './day-table.js';
import { costWithDay, openDays, type OpenDay } from './plan-without-day.js';
import { GRAIN } from './prices.js';
import { tellTerms, type Relaxation } from './relaxation.js';

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
      for (let pair = layout.pairFirst[day.first]!; pair < layout.pairFirst[day.end]!; pair += 1) {
        use[pair] = costForced(trial, day, pair) - own > most ? OUT : OPEN;
        if (use[pair] === OPEN) open += 1;
      }
      if (open > mostOpen) return null;
    }
  }
  return use;
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
