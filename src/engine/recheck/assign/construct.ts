import type { RecheckLayout } from './layout.js';
import { type Stacks, emptyStacks, fits, give, priceOfGiving } from './stacks.js';

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
