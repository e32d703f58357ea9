import type { RecheckLayout } from './layout.js';
import { type Stacks, emptyStacks, fits, give, priceOfGiving } from './stacks.js';

const HALF = 0.5;

/**
 * Whole works along the arcs that carry most of their water, the rest to whom it costs least. Where capacities bind this finds who of two
 * subjects gives one up altogether; from a full stack that does so, no exchange of two works leads there, as each would be longer.
 */
export function constructFrom(layout: RecheckLayout, poured: Float64Array): Stacks {
  const stacks = emptyStacks(layout);
  const { arcClass, minutes } = layout;
  const worksAlong = (arc: number) => poured[arc]! / minutes[arcClass[arc]!]!;
  const order: number[] = [];
  for (let arc = 0; arc < poured.length; arc += 1) if (worksAlong(arc) >= HALF) order.push(arc);
  order.sort((a, b) => worksAlong(b) - worksAlong(a) || a - b);
  for (const arc of order) for (let left = worksAlong(arc); left >= HALF && fits(stacks, arc); left -= 1) give(stacks, arc);
  for (const own of layout.classes.keys()) handOut(stacks, own);
  return stacks;
}

/** Hands out class by class, those with the least choice first, every work to whom it costs least. */
export function constructStacks(layout: RecheckLayout): Stacks {
  const stacks = emptyStacks(layout);
  const choice = (own: number) => layout.arcStart[own + 1]! - layout.arcStart[own]!;
  const order = [...layout.classes.keys()].sort(
    (a, b) => choice(a) - choice(b) || layout.minutes[b]! - layout.minutes[a]! || a - b,
  );
  for (const own of order) handOut(stacks, own);
  return stacks;
}

/** Gives the class's open checks away as long as that costs no more than leaving them open. */
export function handOut(stacks: Stacks, own: number): void {
  while (stacks.missing[own]! > 0) {
    const arc = cheapestArc(stacks, own);
    if (arc < 0 || priceOfGiving(stacks, arc) > stacks.layout.problem.rules.weights.shortage) return;
    give(stacks, arc);
  }
}

/** The arc along which one more work of the class costs least; −1 if there is none. */
export function cheapestArc(stacks: Stacks, own: number): number {
  const { arcStart } = stacks.layout;
  let [best, least] = [-1, Infinity];
  for (let arc = arcStart[own]!; arc < arcStart[own + 1]!; arc += 1) {
    if (!fits(stacks, arc)) continue;
    const price = priceOfGiving(stacks, arc);
    if (price < least) [best, least] = [arc, price];
  }
  return best;
}
