import { columnOf } from '../columns.js';
import type { Layout } from '../layout.js';
import { keepLeast, ownCosts } from '../moves/shortlist.js';
import type { Mesh } from './sieve.js';

/** Marks the pairs that cost least on their own, seen from the slot and from the person, and those that must or should stay. */
export function nearPairs(layout: Layout, { people, slots }: Pick<Mesh, 'people' | 'slots'>): Uint8Array {
  const { candidateFirst, candidates, pairFirst, visitFirst, pairPinned, pairCost } = layout;
  const cost = ownCosts(layout);
  const kept: number[] = [];
  for (let slot = 0; slot < layout.slots; slot += 1)
    keepLeast(candidates.subarray(candidateFirst[slot], candidateFirst[slot + 1]), cost, people, kept);
  for (let person = 0; person < layout.people; person += 1) {
    const first = pairFirst[visitFirst[person]!]!;
    const count = pairFirst[visitFirst[person + 1]!]! - first;
    const own = columnOf(new Int32Array(count), (at) => first + at);
    keepLeast(own, cost, slots, kept);
  }
  const near = new Uint8Array(layout.pairs);
  for (const pair of kept) near[pair] = 1;
  for (let pair = 0; pair < layout.pairs; pair += 1) if (pairPinned[pair] || pairCost[pair]! < 0) near[pair] = 1;
  return near;
}
