import { add, remove, type RosterState } from './roster-state.js';

/** What a round did, in order: a pair that was added, or the complement (~) of one that was removed. */
export type Changes = number[];

/** Makes the pair a duty and notes it. */
export function takeOn(state: RosterState, pair: number, changes: Changes): void {
  add(state, pair);
  changes.push(pair);
}

/** Gives the duty up and notes it. */
export function giveUp(state: RosterState, pair: number, changes: Changes): void {
  remove(state, pair);
  changes.push(~pair);
}

/** Takes everything back, last things first. */
export function undo(state: RosterState, changes: Changes): void {
  for (let at = changes.length - 1; at >= 0; at -= 1) {
    const change = changes[at]!;
    if (change >= 0) remove(state, change);
    else add(state, ~change);
  }
}
