import { columnOf } from '../columns.js';
import type { Layout } from '../layout.js';
import { keepLeast, ownCosts } from '../moves/shortlist.js';
import type { Mesh } from './sieve.js';

/**
 * Marks the pairs that cost least on their own, seen from the slot and from the person, some scattered over all who may serve in a slot,
 * and those that must or should stay.
 */
export function nearPairs(layout: Layout, { people, slots, scattered }: Omit<Mesh, 'fewestPairs'>): Uint8Array {
  const { candidateFirst, candidates, pairFirst, visitFirst, pairPinned, pairCost } = layout;
  const cost = ownCosts(layout);
  const kept: number[] = [];
  for (let slot = 0; slot < layout.slots; slot += 1) {
    const all = candidates.subarray(candidateFirst[slot], candidateFirst[slot + 1]);
    keepLeast(all, cost, people, kept);
    scatter(layout, all, scattered, slot, kept);
  }
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

/**
 * Appends about so many of a slot's pairs, spread evenly over its people; other people for another place or day, but the same for
 * all slots of a visit.
 */
function scatter(
  { pairPerson, slotDay, slotPlace, places }: Layout,
  all: Int32Array,
  count: number,
  slot: number,
  kept: number[],
): void {
  const offset = (slotDay[slot]! * places + slotPlace[slot]!) * OF_PLACE;
  for (const pair of all) if ((offset + pairPerson[pair]! * OF_PERSON) % 1 < count / all.length) kept.push(pair);
}

/** Multiples of such numbers, less their whole parts, fill 0 to 1 evenly (the golden ratio, and the same for two dimensions). */
const OF_PERSON = 0.618033988749895;
const OF_PLACE = 0.754877666246693;
