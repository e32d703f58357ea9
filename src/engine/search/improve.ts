import type { Random } from '../random.js';
import type { Layout } from './layout.js';
import { refill } from './refill.js';
import { add, remove, type RosterState } from './roster-state.js';
import { tearDown } from './tear-down.js';

/** The search for better rosters: a current roster, the best seen, and how daring it still is in this cycle of cooling. */
export interface Improvement {
  readonly state: RosterState;
  readonly random: Random;
  best: Int32Array;
  bestCost: number;
  rounds: number;
  cycleStart: number;
  cycleLength: number;
  readonly hottest: number;
}

const ROUNDS_PER_SLOT = 8;
const COOLING = 20;

/** Starts from the roster that the state holds. */
export function startImprovement(state: RosterState, random: Random): Improvement {
  return {
    state,
    random,
    best: dutiesOf(state),
    bestCost: state.cost,
    rounds: 0,
    cycleStart: 0,
    cycleLength: 500 + ROUNDS_PER_SLOT * state.layout.slots,
    hottest: firstTemperature(state.layout),
  };
}

/** Rounds until so many pairs were looked at. */
export function improveFor(improvement: Improvement, operations: number): void {
  const { state } = improvement;
  const end = state.looks + operations;
  while (state.looks < end) {
    state.looks += 1;
    improveOnce(improvement);
  }
}

/** The pairs that are duties. */
export function dutiesOf(state: RosterState): Int32Array {
  return Int32Array.from(state.dutiesOf.flat());
}

/** One round: tear a part of the roster down, fill it again, keep the result if it is better or not much worse. */
export function improveOnce(improvement: Improvement): boolean {
  const { state, random } = improvement;
  const temperature = nextTemperature(improvement);
  const before = state.cost;
  const removed = tearDown(state, random);
  const added = refill(state, random, removed);
  improvement.rounds += 1;
  const worse = state.cost - before;
  if (worse > 0 && worse > -temperature * Math.log(1 - random.next())) {
    for (const pair of added) remove(state, pair);
    for (const pair of removed) add(state, pair);
    return false;
  }
  if (state.cost >= improvement.bestCost) return false;
  improvement.bestCost = state.cost;
  improvement.best = dutiesOf(state);
  return true;
}

/** Each cycle cools from hot to cold, starts from the best roster and lasts twice as long as the one before. */
function nextTemperature(improvement: Improvement): number {
  if (improvement.rounds - improvement.cycleStart >= improvement.cycleLength) {
    improvement.cycleStart = improvement.rounds;
    improvement.cycleLength *= 2;
    restore(improvement.state, improvement.best);
  }
  return improvement.hottest * COOLING ** -((improvement.rounds - improvement.cycleStart) / improvement.cycleLength);
}

/** Puts a roster into a state that may hold another. */
export function restore(state: RosterState, duties: Iterable<number>): void {
  for (const pair of state.dutiesOf.flat()) remove(state, pair);
  for (const pair of duties) add(state, pair);
}

/** A daring fit for the costs of the layout: what a second duty costs more than the first. */
function firstTemperature(layout: Layout): number {
  let unit = 0;
  for (let person = 0; person < layout.people; person += 1) unit += layout.loadWeight[person]!;
  return Math.max(1, unit / Math.max(1, layout.people));
}
