import { climb, settledAscent, type Ascent } from '../bound/ascent.js';
import type { Cycle } from '../bound/cycles.js';
import { GRAIN } from '../bound/prices.js';
import { OPEN } from '../bound/reduce.js';
import { newPrices, relax, type Relaxation } from '../bound/relaxation.js';
import { occasionOf } from '../bound/trip-limits.js';
import { across, type Across } from '../sieve/across.js';
import { carryPrices } from '../sieve/carry-prices.js';
import { partOf } from '../sieve/part-of.js';
import type { Branch } from './branch.js';

/** What prices say of a branch. */
export interface Judgement {
  /** In the layout of the pairs that the branch keeps; `way` says where they stand in the whole one. */
  readonly ascent: Ascent;
  readonly way: Across;
  /** No roster of the branch costs less, in thousandths: by these prices, or by what was proved of it before. */
  readonly value: number;
  /** By direction: how often it was taken while prices climbed, as a share of the rounds. */
  readonly takenShare: Float64Array;
  /** By place and day: how many trips plans took on the mean, and what they cost. */
  readonly trips: Float64Array;
  readonly tripCost: Float64Array;
  /** Rounds of prices. */
  readonly rounds: number;
}

/** Short strides from the prices of the branch before it, since long ones have to find back first, and then as short as prices ever climb by. */
const TO_THE_END: Cycle = { rounds: 220, first: 0.004, last: 0.00003 };
/** What is taken in so large a share of the rounds, at first, is what was taken before. */
const UNSURE = 0.3;

/** What a branch is judged by. */
export type Judged = Pick<Branch, 'isKept' | 'taken' | 'limits' | 'prices' | 'value'>;

/** Finds better prices for a branch, until they prove that it holds no roster cheaper than the target, in whole costs. */
export function judge(whole: Relaxation, branch: Judged, target: number, cycle = TO_THE_END): Judgement {
  const { isKept, prices } = branch;
  const layout = partOf(whole.layout, isKept);
  const relaxation = relax(layout, branch);
  const ascent = settledAscent(
    relaxation,
    (list) => carryPrices(whole, prices, relaxation, list, across(whole.layout, layout)),
    cycle,
  );
  const valueOf = () => Math.max(ascent.value, branch.value);
  const { flows, usedIn } = relaxation.work;
  const { isTaken } = flows;
  const takenShare = new Float64Array(isTaken.length);
  const trips = new Float64Array(layout.places * layout.days);
  const tripCost = new Float64Array(trips.length);
  const unsure = Math.floor(UNSURE * cycle.rounds);
  const share = 1 / (cycle.rounds - unsure);
  let rounds = 0;
  for (; rounds < cycle.rounds && valueOf() <= (target - 1) * GRAIN; rounds += 1) {
    climb(ascent);
    if (rounds < unsure) continue;
    for (let direction = 0; direction < isTaken.length; direction += 1) takenShare[direction]! += isTaken[direction]! * share;
    for (let visit = 0; visit < layout.visits; visit += 1) {
      if (usedIn[visit] !== relaxation.work.round) continue;
      trips[occasionOf(layout, visit)]! += share;
      tripCost[occasionOf(layout, visit)]! += share * layout.visitTrip[visit]!;
    }
  }
  return { ascent, way: across(layout, whole.layout), value: valueOf(), takenShare, trips, tripCost, rounds };
}

/** The best prices of a judgement as a list for the whole problem. */
export function pricesForAll({ ascent, way }: Judgement, whole: Relaxation): Branch['prices'] {
  const prices = newPrices(whole);
  carryPrices(ascent.relaxation, ascent.best, whole, prices, way);
  return { ...prices, limit: ascent.best.limit.slice() };
}

/** The pairs of the branch that are not out, by pair of the whole problem. */
export function keptOf({ way }: Judgement, { layout }: Relaxation, use: Uint8Array): Uint8Array {
  const isKept = new Uint8Array(layout.pairs);
  for (const [pair, there] of way.pair.entries()) if (use[pair] === OPEN) isKept[there] = 1;
  return isKept;
}
