import { directionsOf, oppositeOf, type Premises } from '../bound/couplings.js';
import { GRAIN } from '../bound/prices.js';
import type { TripLimit } from '../bound/trip-limits.js';
import { hasRoutes } from '../extras/route-costs.js';
import type { Layout } from '../layout.js';
import type { Doubt } from './branch.js';
import type { Judgement } from './judge.js';

/** A direction is decided if prices take it, or do not, in so large a share of the rounds. */
const DECIDED = 0.9;

/** What is in greatest doubt: a direction nearly as often taken as not, or trips in fractions, and dear; null if all is decided. */
export function greatestDoubt(judgement: Judgement): Doubt | null {
  const [direction, trips] = [doubtfulDirection(judgement), doubtfulTrips(judgement)];
  if (direction === null || trips === null) return direction ?? trips;
  return direction.weight > trips.weight ? direction : trips;
}

/**
 * Trips raise one half by much and the other one by little where they are nearly whole, so they count by the square of their fraction, which
 * weighs so much beside a direction (12 schools, 20 s: 33,001 and 36,157 with 2, 32,998 and 36,159 with 1).
 */
const TRIPS_TO_DIRECTIONS = 1.4;

/** The number of trips that is farthest from whole for what a trip costs. */
function doubtfulTrips({ ascent, trips, tripCost }: Judgement): (Doubt & { weight: number }) | null {
  if (hasRoutes(ascent.relaxation.layout)) return null;
  let [occasion, weight] = [-1, 0];
  for (let at = 0; at < trips.length; at += 1) {
    const floor = Math.floor(trips[at]!);
    const share = Math.min(trips[at]! - floor, 1 - (trips[at]! - floor));
    const doubt = (TRIPS_TO_DIRECTIONS * share * share * tripCost[at]! * GRAIN) / trips[at]!;
    if (share >= 1 - DECIDED && doubt > weight && !isDecided(ascent.relaxation.couplings, at, floor))
      [occasion, weight] = [at, doubt];
  }
  return occasion < 0 ? null : { occasion, trips: Math.floor(trips[occasion]!), weight };
}

/** Whether the branch allows no more trips than these, or only more; prices cannot always make plans keep to that. */
function isDecided({ limits }: Premises, at: number, floor: number): boolean {
  return limits.some(({ occasion, sense, trips }) => occasion === at && (sense === 'most' ? trips <= floor : trips > floor));
}

function doubtfulDirection({ ascent, takenShare }: Judgement): (Doubt & { weight: number }) | null {
  const { relaxation, best } = ascent;
  const { linkDirection, taken } = relaxation.couplings;
  const paid = new Map<number, number>();
  for (const [link, direction] of linkDirection.entries())
    if (!taken.has(direction)) paid.set(direction, (paid.get(direction) ?? 0) + best.link[link]!);
  const shareOf = (direction: number) => Math.min(takenShare[direction]!, 1 - takenShare[direction]!);
  let [greatest, weight]: [number | null, number] = [null, 0];
  for (const [direction, price] of paid)
    if (shareOf(direction) * price > weight) [greatest, weight] = [direction, shareOf(direction) * price];
  return greatest === null || shareOf(greatest) < 1 - DECIDED ? null : { direction: greatest, weight };
}

/** What is left of the rosters of a branch. */
export interface Half extends Premises {
  readonly isKept: Uint8Array;
}

/** Every roster takes a direction or does not, and has so many trips or more. Without a half that a pin forbids. */
export function halves(whole: Layout, half: Half, doubt: Doubt): Half[] {
  return 'direction' in doubt ? byDirection(whole, half, doubt.direction) : byTrips(half, doubt);
}

function byTrips({ isKept, taken, limits }: Half, { occasion, trips }: Pick<TripLimit, 'occasion' | 'trips'>): Half[] {
  return [
    { isKept, taken, limits: withLimit(limits, { occasion, sense: 'most', trips }) },
    { isKept, taken, limits: withLimit(limits, { occasion, sense: 'least', trips: trips + 1 }) },
  ];
}

/** In the place of a looser one, whose price is good to begin with. */
function withLimit(limits: readonly TripLimit[], limit: TripLimit): TripLimit[] {
  const at = limits.findIndex(({ occasion, sense }) => occasion === limit.occasion && sense === limit.sense);
  return at < 0 ? [...limits, limit] : limits.with(at, limit);
}

function byDirection(whole: Layout, { isKept, taken, limits }: Half, direction: number): Half[] {
  const left = closedIfFree(whole, isKept, direction);
  const isAnswered = whole.reciprocity !== 'hard';
  const going = isAnswered ? isKept : closedIfFree(whole, isKept, oppositeOf(whole, direction));
  return [
    ...(left === null ? [] : [{ isKept: left, taken, limits }]),
    ...(going === null ? [] : [{ isKept: going, taken: new Set([...taken, direction]), limits }]),
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
