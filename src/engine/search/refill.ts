import type { Random } from '../random.js';
import { takeOn, type Changes } from './changes.js';
import { costOfAdding, mayAdd, type RosterState } from './roster-state.js';

const BLINK = 0.02;
const SHORT_SLOTS_TRIED = 4;
const NEAREST = 120;

/** Fills the slots that lost someone, and a few others that are short, each with the person who costs least now. */
export function refill(state: RosterState, random: Random, changes: Changes): void {
  const { layout } = state;
  const open = random.shuffled(changes.filter((change) => change < 0).map((change) => layout.pairSlot[~change]!));
  for (let tries = 0; tries < SHORT_SLOTS_TRIED; tries += 1) {
    const slot = random.below(layout.slots);
    if (state.crewOf[slot]!.length < layout.required[slot]!) open.push(slot);
  }
  if (random.chance(0.5)) open.sort((a, b) => candidateCount(state, a) - candidateCount(state, b));
  for (const slot of open) {
    const pair = cheapestFor(state, slot, random);
    if (pair >= 0) takeOn(state, pair, changes);
  }
}

function candidateCount({ layout }: RosterState, slot: number): number {
  return layout.candidateFirst[slot + 1]! - layout.candidateFirst[slot]!;
}

/** The pair that lowers the cost most, or -1; now and then a good one is overlooked, for variety. */
export function cheapestFor(state: RosterState, slot: number, random: Random): number {
  const { candidateFirst, candidates, required } = state.layout;
  if (state.crewOf[slot]!.length >= required[slot]!) return -1;
  let best = 0;
  let chosen = -1;
  const end = endOfChoice(state, slot);
  state.looks += end - candidateFirst[slot]!;
  for (let at = candidateFirst[slot]!; at < end; at += 1) {
    const pair = candidates[at]!;
    if (state.held[pair]) continue;
    const cost = costOfAdding(state, pair);
    if (cost > best || (cost === best && (chosen < 0 || random.chance(0.5)))) continue;
    if (!mayAdd(state, pair) || random.chance(BLINK)) continue;
    best = cost;
    chosen = pair;
  }
  return chosen;
}

/** Of very many candidates only those who live nearest are looked at; they are sorted the first time. */
function endOfChoice(state: RosterState, slot: number): number {
  const { candidateFirst, candidates, visitTrip, pairVisit } = state.layout;
  const first = candidateFirst[slot]!;
  const end = candidateFirst[slot + 1]!;
  if (end - first <= 2 * NEAREST) return end;
  if (!state.isSorted[slot]) {
    const trip = (pair: number) => visitTrip[pairVisit[pair]!]!;
    candidates.subarray(first, end).sort((a, b) => trip(a) - trip(b) || a - b);
    state.isSorted[slot] = 1;
  }
  return first + NEAREST;
}
