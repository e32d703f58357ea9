import type { RosterProblem, Shortage } from '../engine/index.js';

/** Open places by what they cost in all, the dearest first. */
export function dearestFirst({ slots, choices = [] }: RosterProblem, shortages: readonly Shortage[]): readonly Shortage[] {
  const weights = new Map([...slots, ...choices].map(({ id, weight }) => [id, weight]));
  const priceOf = ({ slot, choice, missing }: Shortage) => weights.get(choice ?? slot)! * missing;
  return shortages.toSorted((one, other) => priceOf(other) - priceOf(one));
}
