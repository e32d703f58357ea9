import type { Random } from '../random.js';
import { costOfAdding } from './state/cost-changes.js';
import { mayAdd } from './state/may-add.js';
import type { RosterState } from './state/roster-state.js';

const BLINK = 0.02;
const NEAREST = 120;

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
