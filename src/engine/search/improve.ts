import type { Random } from '../random.js';
import type { Layout } from './layout.js';
import { newResponseDesk, respond, type ResponseDesk } from './best-response.js';
import { giveUp, undo, type Changes } from './changes.js';
import { force } from './force.js';
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
  readonly desk: ResponseDesk;
  /** What duties earn by the prices of the bound, if they are known. */
  guide: Float64Array | null;
}

/** What a round costs besides the pairs that it looks at, in looks. */
const LOOKS_PER_ROUND = 50;
const ROUNDS_PER_SLOT = 8;
const COOLING = 20;
/** Share of the rounds that plan whole people anew. */
const RESPONSES = 0.2;
/** Share of those that go by the prices of the bound. */
const BY_PRICES = 0.6;
/** Share of the rounds that force someone into a slot. */
const FORCINGS = 0.4;

/** Starts from the roster that the state holds. */
export function startImprovement(state: RosterState, random: Random): Improvement {
  return {
    state,
    random,
    best: heldPairs(state),
    bestCost: state.cost,
    rounds: 0,
    cycleStart: 0,
    cycleLength: 500 + ROUNDS_PER_SLOT * state.layout.slots,
    hottest: firstTemperature(state.layout),
    desk: newResponseDesk(state.layout),
    guide: null,
  };
}

/** Rounds until so many pairs were looked at. */
export function improveFor(improvement: Improvement, operations: number): void {
  const { state } = improvement;
  const end = state.looks + operations;
  while (state.looks < end) {
    state.looks += LOOKS_PER_ROUND;
    improveOnce(improvement);
  }
}

/** The pairs that are duties. */
export function heldPairs(state: RosterState): Int32Array {
  return Int32Array.from(state.dutiesOf.flat());
}

/** One round: tear a part of the roster down, fill it again, keep the result if it is better or not much worse. */
export function improveOnce(improvement: Improvement): boolean {
  const { state, random } = improvement;
  const temperature = nextTemperature(improvement);
  const before = state.cost;
  const changes: Changes = [];
  disturb(improvement, changes);
  refill(state, random, changes);
  improvement.rounds += 1;
  const worse = state.cost - before;
  if (worse > 0 && worse > -temperature * Math.log(1 - random.next())) {
    undo(state, changes);
    return false;
  }
  if (state.cost >= improvement.bestCost) return false;
  improvement.bestCost = state.cost;
  improvement.best = heldPairs(state);
  return true;
}

function disturb(improvement: Improvement, changes: Changes): void {
  const { state, random } = improvement;
  const draw = random.next();
  if (draw < RESPONSES) replanPeople(improvement, changes);
  else if (draw < RESPONSES + FORCINGS) force(state, random, changes);
  else tearDown(state, random, changes);
}

/** Takes all duties from a few people and lets each in turn choose a whole schedule anew. */
function replanPeople({ state, random, desk, guide }: Improvement, changes: Changes): void {
  const byPrices = guide !== null && random.chance(BY_PRICES);
  const people = relatedPeople(state, random, random.between(1, byPrices ? 5 : 3));
  for (const person of people)
    for (const pair of state.dutiesOf[person]!.slice()) if (!state.layout.pairPinned[pair]) giveUp(state, pair, changes);
  const offer = { prices: byPrices ? guide : null, steals: random.chance(0.5) };
  for (const person of people) respond(state, desk, person, offer, changes);
}

function relatedPeople({ layout, crewOf, dutiesOf }: RosterState, random: Random, wanted: number): number[] {
  const people = new Set<number>();
  const slot = random.below(layout.slots);
  const first = layout.candidateFirst[slot]!;
  const size = layout.candidateFirst[slot + 1]! - first;
  for (const pair of crewOf[slot]!) people.add(layout.pairPerson[pair]!);
  if (size === 0) return [...people];
  for (let tries = 0; people.size < wanted && tries < 2 * wanted; tries += 1)
    people.add(layout.pairPerson[layout.candidates[first + random.below(size)]!]!);
  return random
    .shuffled(people)
    .slice(0, wanted)
    .sort((a, b) => dutiesOf[a]!.length - dutiesOf[b]!.length);
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

/** Takes a roster that was found elsewhere over, if it is better than the best. */
export function adopt(improvement: Improvement, duties: Int32Array): void {
  const { state } = improvement;
  restore(state, duties);
  if (state.cost >= improvement.bestCost) return;
  improvement.best = duties;
  improvement.bestCost = state.cost;
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
