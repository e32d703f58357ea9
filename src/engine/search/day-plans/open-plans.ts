import type { ProvedPrices } from '../bound/ascent.js';
import { GRAIN } from '../bound/prices.js';
import { OUT } from '../bound/reduce.js';
import { tellTerms } from '../bound/relaxation.js';
import { plansOf, type JudgedPlan } from './list-plans.js';

/** The plans that a roster cheaper than the target may follow, of the pairs that are not out; null if there are more than `most`. */
export function openPlans(
  { relaxation, best, value }: ProvedPrices,
  use: Uint8Array,
  target: number,
  most: number,
): JudgedPlan[] | null {
  const listing = { isListed: (pair: number) => use[pair] !== OUT, mostADay: most };
  const slack = (target - 1) * GRAIN - value;
  tellTerms(relaxation, best);
  const open: JudgedPlan[] = [];
  for (let person = 0; person < relaxation.layout.people; person += 1) {
    const plans = plansOf(relaxation, person, listing);
    if (plans === null) return null;
    for (const plan of plans) if (plan.excess <= slack) open.push(plan);
    if (open.length > most) return null;
  }
  return open;
}
