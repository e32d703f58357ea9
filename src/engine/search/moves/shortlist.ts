import type { Usage } from '../bound/usage.js';
import { columnOf } from '../columns.js';
import type { Layout } from '../layout.js';

/** By slot: the few candidates who are most likely to serve there in a good roster. */
export interface Shortlist {
  readonly first: Int32Array;
  readonly pairs: Int32Array;
}

/** Nobody knows yet who is good: a longer list. */
const LENGTH = { guessed: 14, known: 8 };
/** What use counts for against a cost of 1. */
const WORTH_OF_USE = 1e6;

/** The candidates of each slot whom the plans of the bound chose most often, and for whom the duty costs least on its own. */
export function shortlistOf(layout: Layout, usage: Usage | null): Shortlist {
  const { candidateFirst, candidates, slots } = layout;
  const length = usage === null ? LENGTH.guessed : LENGTH.known;
  const rank = ownCosts(layout);
  if (usage !== null)
    for (let pair = 0; pair < layout.pairs; pair += 1) rank[pair]! -= (WORTH_OF_USE * usage.count[pair]!) / usage.unit;
  const first = new Int32Array(slots + 1);
  const kept: number[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    keepLeast(candidates.subarray(candidateFirst[slot], candidateFirst[slot + 1]), rank, length, kept);
    first[slot + 1] = kept.length;
  }
  return { first, pairs: Int32Array.from(kept) };
}

/** Appends the `length` pairs of least rank, by insertion. */
export function keepLeast(all: Int32Array, rank: Float64Array, length: number, kept: number[]): void {
  const from = kept.length;
  for (const pair of all) {
    if (kept.length - from === length) {
      if (rank[kept.at(-1)!]! <= rank[pair]!) continue;
      kept.pop();
    }
    let at = kept.push(pair) - 1;
    for (; at > from && rank[kept[at - 1]!]! > rank[pair]!; at -= 1) kept[at] = kept[at - 1]!;
    kept[at] = pair;
  }
}

/** What each pair costs somebody who has no other duty. */
export function ownCosts(layout: Layout): Float64Array {
  return columnOf(new Float64Array(layout.pairs), (pair) => ownCost(layout, pair));
}

function ownCost({ pairCost, pairVisit, pairPerson, visitTrip, visitStation, stationFirstCost, loadWeight }: Layout, pair: number) {
  const visit = pairVisit[pair]!;
  return pairCost[pair]! + visitTrip[visit]! + stationFirstCost[visitStation[visit]!]! + loadWeight[pairPerson[pair]!]!;
}
