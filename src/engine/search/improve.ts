import type { Random } from '../random.js';
import type { Layout } from './layout.js';
import { refill } from './refill.js';
import { add, costOfAdding, mayAdd, remove, type RosterState } from './roster-state.js';
import { tearDown } from './tear-down.js';

/** The search for better rosters: a current roster, the best seen, and how daring it still is. */
export interface Improvement {
  readonly state: RosterState;
  readonly random: Random;
  best: Int32Array;
  bestCost: number;
  temperature: number;
  rounds: number;
}

/** Starts from the roster that the state holds. */
export function startImprovement(state: RosterState, random: Random, temperature: number): Improvement {
  return { state, random, best: dutiesOf(state), bestCost: state.cost, temperature, rounds: 0 };
}

/** The pairs that are duties. */
export function dutiesOf(state: RosterState): Int32Array {
  return Int32Array.from(state.dutiesOf.flat());
}

/** One round: tear a part of the roster down, fill it again, keep the result if it is better or not much worse. */
export function improveOnce(improvement: Improvement): boolean {
  const { state, random } = improvement;
  const before = state.cost;
  const removed = tearDown(state, random);
  const added = refill(state, random, removed);
  improvement.rounds += 1;
  const worse = state.cost - before;
  if (worse > 0 && worse > -improvement.temperature * Math.log(1 - random.next())) {
    for (const pair of added) remove(state, pair);
    for (const pair of removed) add(state, pair);
    return false;
  }
  if (state.cost >= improvement.bestCost) return false;
  improvement.bestCost = state.cost;
  improvement.best = dutiesOf(state);
  return true;
}

/** Puts a roster into a state that may hold another. */
export function restore(state: RosterState, duties: Iterable<number>): void {
  for (const pair of state.dutiesOf.flat()) remove(state, pair);
  for (const pair of duties) add(state, pair);
}

/** Adds as many of the pairs as the rules let, in the given order, if they pay. */
export function addWhatPays(state: RosterState, pairs: Iterable<number>): void {
  for (const pair of pairs) if (!state.held[pair] && mayAdd(state, pair) && costOfAdding(state, pair) < 0) add(state, pair);
}

/** A daring fit for the costs of the layout: a fraction of what one duty costs. */
export function firstTemperature(layout: Layout): number {
  let unit = 0;
  for (let person = 0; person < layout.people; person += 1) unit += layout.loadWeight[person]!;
  return Math.max(1, (4 * unit) / Math.max(1, layout.people));
}
