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
  const left = closedIfFree(whole, isKept, direction);
  const isAnswered = whole.reciprocity !== 'hard';
  const going = isAnswered ? isKept : closedIfFree(whole, isKept, oppositeOf(whole, direction));
  return [
    ...(left === null ? [] : [{ isKept: left, taken }]),
    ...(going === null ? [] : [{ isKept: going, taken: new Set([...taken, direction]) }]),
  ];
}

/** The pairs that do not go in a direction; null if a pinned one does. */
function closedIfFree(whole: Layout, isKept: Uint8Array, direction: number): Uint8Array | null {
  const left = withoutDirections(whole, isKept, new Set([direction]));
  return left.every((kept, pair) => kept === isKept[pair] || whole.pairPinned[pair] === 0) ? left : null;
}

/** The pairs that go in none of some directions. */
export function withoutDirections(whole: Layout, isKept: Uint8Array, closed: ReadonlySet<number>): Uint8Array {
  const { pairVisit, visitStation, stations } = whole;
  const isClosed = Uint8Array.from({ length: stations }, (_, station) =>
    Number(directionsOf(whole, station).some((direction) => closed.has(direction))),
  );
  return isKept.map((kept, pair) => (isClosed[visitStation[pairVisit[pair]!]!] === 1 ? 0 : kept));
}
