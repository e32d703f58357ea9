import type { Layout } from '../layout.js';
import { highsSolver } from '../lp/highs.js';
import { fixedPart } from './fixed-part.js';
import { heldPlans, startWith, without } from './held-plans.js';
import { planModel } from './plan-model.js';

/** Rosters that differ in more of people's days are not joined. */
const MOST_PLANS = 600;

/**
 * The best roster in which every person's day goes by one of two rosters, so that what two threads have gained apart is gained together
 * (optimal recombination: Aggarwal, Orlin and Tai 1997). Null if none is better than the first, or the two have little in common.
 */
export async function join(
  layout: Layout,
  one: Int32Array,
  other: Int32Array,
  shouldStop: () => boolean,
): Promise<number[] | null> {
  const [held, theirs] = [heldPlans(layout, one), heldPlans(layout, other)];
  const own = without(held, theirs);
  const plans = [...own, ...without(theirs, held)];
  if (plans.length === 0 || plans.length > MOST_PLANS) return null;
  const apart = new Set(own.flatMap(({ pairs }) => pairs));
  const common = one.filter((pair) => !apart.has(pair));
  const model = planModel(layout, plans, fixedPart(layout, common));
  const start = startWith(model, plans.length, own.length);
  const { values } = await highsSolver().solve(model, { absoluteGap: 0.999, mostNodes: 1, start, shouldStop });
  return values && [...common, ...plans.flatMap(({ pairs }, column) => (values[column]! > 0.5 ? pairs : []))];
}
