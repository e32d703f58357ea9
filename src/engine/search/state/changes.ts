import { countExtras } from '../extras/tallies.js';
import { costOfAdding, costOfRemoving } from './cost-changes.js';
import type { RosterState } from './roster-state.js';

/** What a round did, in order: a pair that was added, or the complement (~) of one that was removed. */
export type Changes = number[];

/** Makes the pair a duty. */
export function add(state: RosterState, pair: number): void {
  state.cost += costOfAdding(state, pair);
  const { layout } = state;
  state.held[pair] = 1;
  state.dutiesOf[layout.pairPerson[pair]!]!.push(pair);
  state.crewOf[layout.pairSlot[pair]!]!.push(pair);
  count(state, pair, 1);
}

/** Gives the duty up. */
export function remove(state: RosterState, pair: number): void {
  state.cost += costOfRemoving(state, pair);
  const { layout } = state;
  state.held[pair] = 0;
  drop(state.dutiesOf[layout.pairPerson[pair]!]!, pair);
  drop(state.crewOf[layout.pairSlot[pair]!]!, pair);
  count(state, pair, -1);
}

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

function count(state: RosterState, pair: number, step: 1 | -1): void {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const visit = layout.pairVisit[pair]!;
  state.load[person]! += step;
  for (let quota = layout.quotaFirst[slot]!; quota < layout.quotaFirst[slot + 1]!; quota += 1)
    if ((layout.quotaMask[quota]! >> layout.personCategory[person]!) & 1) state.quotaCount[quota]! += step;
  state.visitUse[visit]! += step;
  if (state.tallies !== null) countExtras(state, layout.extras!, state.tallies, pair, step);
  if (state.visitUse[visit] === (step === 1 ? 1 : 0)) countDate(state, person, layout.visitStation[visit]!, step);
}

function countDate(state: RosterState, person: number, station: number, step: 1 | -1): void {
  const { layout } = state;
  state.stationDates[station]! += step;
  if (layout.reciprocity === 'off' || state.stationDates[station] !== (step === 1 ? 1 : 0)) return;
  const place = layout.stationPlace[station]!;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1)
    state.flow[layout.employers[at]! * layout.places + place]! += step;
}

function drop(list: number[], item: number): void {
  const at = list.indexOf(item);
  list[at] = list.at(-1)!;
  list.pop();
}
