import { directionsOf, oppositeOf } from '../bound/couplings.js';
import type { Layout } from '../layout.js';
import type { Judgement } from './judge.js';

/** A direction is decided if prices take it, or do not, in so large a share of the rounds. */
const DECIDED = 0.9;

/** The direction in greatest doubt: nearly as often taken as not, and dear; null if it is decided. */
export function greatestDoubt({ ascent, takenShare }: Judgement): number | null {
  const { relaxation, best } = ascent;
  const { linkDirection, taken } = relaxation.couplings;
  const paid = new Map<number, number>();
  for (const [link, direction] of linkDirection.entries())
    if (!taken.has(direction)) paid.set(direction, (paid.get(direction) ?? 0) + best.link[link]!);
  const shareOf = (direction: number) => Math.min(takenShare[direction]!, 1 - takenShare[direction]!);
  let [greatest, weight]: [number | null, number] = [null, 0];
  for (const [direction, price] of paid)
    if (shareOf(direction) * price > weight) [greatest, weight] = [direction, shareOf(direction) * price];
  return greatest === null || shareOf(greatest) < 1 - DECIDED ? null : greatest;
}

/** What is left of the rosters when nobody goes in a direction, or when it is taken: pairs kept, directions taken. */
export interface Half {
  readonly isKept: Uint8Array;
  readonly taken: ReadonlySet<number>;
}

/** Every roster takes a direction or does not. Without a half that a pin forbids. */
export function halves(whole: Layout, { isKept, taken }: Half, direction: number): Half[] {
  const left = without(whole, isKept, direction);
  const isAnswered = whole.reciprocity !== 'hard';
  const going = isAnswered ? isKept : without(whole, isKept, oppositeOf(whole, direction));
  return [
    ...(left === null ? [] : [{ isKept: left, taken }]),
    ...(going === null ? [] : [{ isKept: going, taken: new Set([...taken, direction]) }]),
  ];
}

/** The pairs that do not go in a direction; null if a pinned one does. */
function without(whole: Layout, isKept: Uint8Array, direction: number): Uint8Array | null {
  const { pairVisit, visitStation, pairPinned } = whole;
  const goes = new Map<number, boolean>();
  const kept = isKept.slice();
  for (let pair = 0; pair < kept.length; pair += 1) {
    if (kept[pair] === 0) continue;
    const station = visitStation[pairVisit[pair]!]!;
    if (!goes.has(station)) goes.set(station, directionsOf(whole, station).includes(direction));
    if (goes.get(station) !== true) continue;
    if (pairPinned[pair] === 1) return null;
    kept[pair] = 0;
  }
  return kept;
}
