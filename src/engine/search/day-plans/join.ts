import type { Layout } from '../layout.js';
import { fixedPart } from './fixed-part.js';
import { heldPlans, startWith, without } from './held-plans.js';
import { planModel } from './plan-model.js';
import { solvePlans, type FoundRoster } from './solve-plans.js';

/** Rosters that differ in more of people's days are not joined. */
const MOST_PLANS = 600;
const MOST_ITERATIONS = 3_000;

/**
 * The best roster in which every person's day goes by one of several rosters, so that what was gained apart is gained together (optimal
 * recombination: Aggarwal, Orlin and Tai 1997). No dearer than the first; null if the others have nothing new, or little in common with the first.
 */
export async function join(
  layout: Layout,
  best: Int32Array,
  others: readonly Int32Array[],
  shouldStop: () => boolean,
): Promise<FoundRoster> {
  const held = heldPlans(layout, best);
  const theirs = others.map((other) => heldPlans(layout, other));
  const given = new Set(theirs.flatMap((plans) => without(held, plans)));
  const own = held.filter((plan) => given.has(plan));
  const news: typeof held = [];
  for (const plans of theirs) news.push(...without(plans, [...held, ...news]));
  const plans = [...own, ...news];
  if (news.length === 0 || plans.length > MOST_PLANS) return { pairs: null, looks: 0 };
  const apart = new Set(own.flatMap(({ pairs }) => pairs));
  const common = best.filter((pair) => !apart.has(pair));
  const model = planModel(layout, plans, fixedPart(layout, common));
  const { values, looks } = await solvePlans(model, {
    mostNodes: 1,
    start: startWith(model, plans.length, own.length),
    mostIterations: MOST_ITERATIONS,
    shouldStop,
  });
  return {
    pairs: values && [...common, ...plans.flatMap(({ pairs }, column) => (values[column]! > 0.5 ? pairs : []))],
    looks,
  };
}
