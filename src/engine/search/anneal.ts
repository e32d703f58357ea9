import type { Random } from '../random.js';
import type { IndexedDuty } from '../roster/instance/instance.js';
import type { Usage } from './bound/usage.js';
import { pairsOf } from './pairs-of.js';
import type { Layout } from './layout.js';
import { emptyMove, tryMove } from './moves/move.js';
import { propose, type Proposer } from './moves/proposals.js';
import { shortlistOf } from './moves/shortlist.js';
import { add, remove } from './state/changes.js';
import { dropWhatDoesNotPay, fillEverySlot, followPlans, takeOver } from './start.js';
import { emptyState, type RosterState } from './state/roster-state.js';

/** Simulated annealing: a current roster, the best seen, and how daring it still is in this cycle of cooling. */
export interface Annealing {
  readonly state: RosterState;
  readonly random: Random;
  readonly proposer: Proposer;
  best: Int32Array;
  bestCost: number;
  moves: number;
  cycle: number;
  cycleStart: number;
  cycleLength: number;
  /** The scale of costs. */
  readonly unit: number;
}

const MOVES_PER_SLOT = 600;
/** So many moves for each slot mend what plans left undone. */
const MENDING_PER_SLOT = 30;
/** How often a cycle is longer than the one before. */
const GROWTH = 3;
/** Temperatures in units of the scale of costs: what a short first cycle spoils, it cannot mend, so the first heat is small. */
const HEAT = { first: 0.3, growth: 2, most: 2, least: 0.1 };
const MOVES_AT_ONE_TEMPERATURE = 256;

/** Starts from the roster that the state holds. */
export function startAnnealing(state: RosterState, random: Random): Annealing {
  const { layout } = state;
  return {
    state,
    random,
    proposer: { state, random, move: emptyMove(), shortlist: shortlistOf(layout, null), neighbours: slotsByDay(layout) },
    best: heldPairs(state),
    bestCost: state.cost,
    moves: 0,
    cycle: 0,
    cycleStart: 0,
    cycleLength: firstCycle(layout),
    unit: unitOf(layout),
  };
}

/** Looks at pairs that a move is worth: more where memory is too large to be near. */
function looksPerMove({ pairs }: Layout): number {
  return Math.max(5, Math.min(40, 0.08 * Math.sqrt(pairs)));
}

function firstCycle({ slots }: Layout): number {
  return 20_000 + MOVES_PER_SLOT * slots;
}

function slotsByDay({ slots, slotDay }: Layout): number[][] {
  const days: number[][] = [];
  for (let slot = 0; slot < slots; slot += 1) (days[slotDay[slot]!] ??= []).push(slot);
  return days;
}

/** Moves until so many pairs were looked at. */
export function annealFor(annealing: Annealing, looks: number): void {
  const { state } = annealing;
  const end = state.looks + looks;
  if (state.layout.pairs === 0) state.looks = end;
  const spent = looksPerMove(state.layout) * MOVES_AT_ONE_TEMPERATURE;
  while (state.looks < end) {
    state.looks += spent;
    moveAt(annealing, nextTemperature(annealing));
  }
}

function moveAt(annealing: Annealing, temperature: number): void {
  const { state, random, proposer } = annealing;
  const { move } = proposer;
  for (let tries = 0; tries < MOVES_AT_ONE_TEMPERATURE; tries += 1) {
    if (!propose(proposer)) continue;
    if (!tryMove(state, move, -temperature * Math.log(1 - random.next()))) continue;
    if (state.cost >= annealing.bestCost) continue;
    noteBest(annealing);
  }
  annealing.moves += MOVES_AT_ONE_TEMPERATURE;
}

function noteBest(annealing: Annealing): void {
  annealing.bestCost = annealing.state.cost;
  annealing.best = heldPairs(annealing.state);
}

/** The pairs that are duties. */
export function heldPairs({ dutiesOf }: RosterState): Int32Array {
  const pairs = new Int32Array(dutiesOf.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const duties of dutiesOf)
    for (const pair of duties) {
      pairs[count] = pair;
      count += 1;
    }
  return pairs;
}

/** Each cycle starts from the best roster, hotter and longer than the one before, and cools. */
function nextTemperature(annealing: Annealing): number {
  if (annealing.moves - annealing.cycleStart >= annealing.cycleLength) {
    annealing.cycle += 1;
    annealing.cycleStart = annealing.moves;
    annealing.cycleLength *= GROWTH;
    restore(annealing.state, annealing.best);
  }
  const first = Math.min(HEAT.most, HEAT.first * HEAT.growth ** annealing.cycle);
  const progress = (annealing.moves - annealing.cycleStart) / annealing.cycleLength;
  return annealing.unit * first * (HEAT.least / first) ** progress;
}

/** Goes by what the bound has learnt of who should serve where; if that is much, it begins anew with a roster made from it. */
export function learn(annealing: Annealing, usage: Usage, isMuch: boolean): void {
  const { layout } = annealing.state;
  annealing.proposer.shortlist = shortlistOf(layout, usage);
  if (isMuch) startCycle(annealing, usage, 0, firstCycle(layout));
}

/** Takes up the roster that plans have agreed on, mends it by a few cold moves, and goes on from the best. */
export function land(annealing: Annealing, usage: Usage): void {
  const { state } = annealing;
  const moves = MENDING_PER_SLOT * state.layout.slots;
  startCycle(annealing, usage, 0, moves);
  if (state.cost < annealing.bestCost) noteBest(annealing);
  annealFor(annealing, moves * looksPerMove(state.layout));
  restore(state, annealing.best);
  Object.assign(annealing, { cycle: 0, cycleStart: annealing.moves, cycleLength: firstCycle(state.layout) });
}

function startCycle(annealing: Annealing, usage: Usage, cycle: number, length: number): void {
  const { state, random } = annealing;
  restore(state, []);
  takeOver(state, []);
  followPlans(state, usage);
  fillEverySlot(state, random);
  dropWhatDoesNotPay(state);
  annealing.cycle = cycle;
  annealing.cycleStart = annealing.moves;
  annealing.cycleLength = length;
}

/** Takes a roster that was found elsewhere over, if it is better than the best. */
export function adopt(annealing: Annealing, duties: readonly IndexedDuty[]): void {
  adoptPairs(annealing, pairsOf(annealing.state.layout, duties));
}

/** The same, as pairs of the layout; moves go on from the better of the two. */
export function adoptPairs(annealing: Annealing, pairs: readonly number[]): void {
  const { state } = annealing;
  const before = heldPairs(state);
  restore(state, pairs);
  if (state.cost >= annealing.bestCost) return restore(state, before);
  annealing.best = heldPairs(state);
  annealing.bestCost = state.cost;
}

/** Goes on from the best roster in a layout that has all its pairs; `pairThere` says where. */
export function carryOn(annealing: Annealing, layout: Layout, pairThere: Int32Array, usage: Usage): Annealing {
  const state = emptyState(layout);
  for (const pair of annealing.best) add(state, pairThere[pair]!);
  state.looks = annealing.state.looks;
  const { random, moves, cycle, cycleStart, cycleLength } = annealing;
  const next = { ...startAnnealing(state, random), moves, cycle, cycleStart, cycleLength };
  next.proposer.shortlist = shortlistOf(layout, usage);
  return next;
}

/** Puts a roster into a state that may hold another. */
export function restore(state: RosterState, duties: Iterable<number>): void {
  for (const pair of state.dutiesOf.flat()) remove(state, pair);
  for (const pair of duties) add(state, pair);
}

/** The scale of costs: what a second duty of a person costs more than the first. */
function unitOf(layout: Layout): number {
  let unit = 0;
  for (let person = 0; person < layout.people; person += 1) unit += layout.loadWeight[person]!;
  return Math.max(1, unit / Math.max(1, layout.people));
}
