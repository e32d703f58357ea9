import { costOfSwitching } from '../state/cost-changes.js';
import { add, remove } from '../state/changes.js';
import { mayAdd } from '../state/may-add.js';
import type { RosterState } from '../state/roster-state.js';

/** A small change of a roster: duties that end, then duties that begin. */
export interface Move {
  readonly leaving: number[];
  readonly joining: number[];
  /** What is known beforehand of the rise in cost, or -Infinity. */
  estimate: number;
}

/** A move that changes nothing, to be filled again and again. */
export function emptyMove(): Move {
  return { leaving: [], joining: [], estimate: -Infinity };
}

/** Makes the move if the rules let it and the cost rises by at most so much; otherwise everything stays. */
export function tryMove(state: RosterState, { leaving, joining, estimate }: Move, limit: number): boolean {
  if (estimate > limit) return false;
  const before = state.cost;
  for (const pair of leaving) remove(state, pair);
  let joined = 0;
  while (joined < joining.length && mayAdd(state, joining[joined]!)) {
    add(state, joining[joined]!);
    joined += 1;
  }
  if (joined === joining.length && state.cost - before <= limit) return true;
  while (joined > 0) remove(state, joining[(joined -= 1)]!);
  for (let at = leaving.length - 1; at >= 0; at -= 1) add(state, leaving[at]!);
  return false;
}

/** Estimates the move "these two duties change hands": everything but what one change does to the other. */
export function estimateSwap(state: RosterState, move: Move): void {
  const [one, other] = move.leaving as [number, number];
  const [first, second] = move.joining as [number, number];
  move.estimate = costOfSwitching(state, one, first) + costOfSwitching(state, other, second);
}
