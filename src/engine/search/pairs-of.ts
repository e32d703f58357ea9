import type { IndexedDuty } from '../roster/instance/instance.js';
import type { Layout } from './layout.js';

/** The pair of a person and a slot, or -1 if the person may not serve there. */
export function pairOf(
  { candidateFirst, candidates, pairPerson }: Pick<Layout, 'candidateFirst' | 'candidates' | 'pairPerson'>,
  person: number,
  slot: number,
): number {
  for (let at = candidateFirst[slot]!; at < candidateFirst[slot + 1]!; at += 1)
    if (pairPerson[candidates[at]!] === person) return candidates[at]!;
  return -1;
}

/** The pairs of duties. */
export function pairsOf(layout: Layout, duties: readonly IndexedDuty[]): number[] {
  return duties.map(({ person, slot }) => pairOf(layout, person, slot));
}

/** The duties of pairs. */
export function dutiesOf({ pairPerson, pairSlot }: Layout, pairs: Iterable<number>): IndexedDuty[] {
  return Array.from(pairs, (pair) => ({ person: pairPerson[pair]!, slot: pairSlot[pair]! }));
}
