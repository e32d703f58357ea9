import type { Random } from '../../random.js';
import { pairOf } from '../pairs-of.js';
import { compatible, type Layout } from '../layout.js';
import { costOfHandover } from '../state/cost-changes.js';
import type { RosterState } from '../state/roster-state.js';
import { estimateSwap, type Move } from './move.js';
import { moveTeam, servedInstead } from './team-move.js';
import type { Shortlist } from './shortlist.js';

/** What proposals are made from. */
export interface Proposer {
  readonly state: RosterState;
  readonly random: Random;
  readonly move: Move;
  shortlist: Shortlist;
  readonly neighbours: DayNeighbours;
}

/** Slots by day: those of slot s are of[day of s]. */
export type DayNeighbours = readonly (readonly number[])[];

const FROM_SHORTLIST = 0.8;
const OF_THE_DAY = 0.6;

/** Fills `move` with a random proposal around a random slot; false if nothing came of it. */
export function propose(proposer: Proposer): boolean {
  const { state, random, move } = proposer;
  const { layout } = state;
  move.leaving.length = 0;
  move.joining.length = 0;
  move.estimate = -Infinity;
  const slot = random.below(layout.slots);
  const crew = state.crewOf[slot]!;
  const instead = layout.extras === null ? -1 : servedInstead(state, random, slot);
  if (instead >= 0) return moveTeam(state, random, move, instead, slot);
  if (crew.length < layout.required[slot]! && random.chance(0.7)) return fill(proposer, slot);
  if (crew.length === 0) return false;
  const duty = crew.length === 1 ? crew[0]! : random.pick(crew);
  if (layout.pairPinned[duty]) return false;
  const draw = random.next();
  if (draw < 0.45) return handOver(proposer, slot, duty);
  if (draw < 0.6) return handVisitOver(proposer, slot, duty);
  if (draw < 0.85) return swapDuties(proposer, slot, duty);
  return swapVisits(proposer, slot, duty);
}

/** Somebody else serves in the slot. */
function handOver({ state, random, move, shortlist }: Proposer, slot: number, duty: number): boolean {
  const pair = candidate(state.layout, random, shortlist, slot);
  if (pair < 0 || state.held[pair]) return false;
  move.leaving.push(duty);
  move.joining.push(pair);
  if (isEstimable(state)) move.estimate = costOfHandover(state, duty, pair);
  return true;
}

function isEstimable({ layout }: RosterState): boolean {
  return layout.extras === null || layout.extras.isEstimable;
}

/** Somebody else makes the whole visit. */
function handVisitOver({ state, random, move, shortlist }: Proposer, slot: number, duty: number): boolean {
  const { layout } = state;
  const pair = candidate(layout, random, shortlist, slot);
  if (pair < 0 || state.held[pair]) return false;
  return exchange(state, move, layout.pairVisit[duty]!, layout.pairPerson[pair]!);
}

/** Two people change places. */
function swapDuties(proposer: Proposer, slot: number, duty: number): boolean {
  const { state, move } = proposer;
  const { layout } = state;
  const other = otherDuty(proposer, slot, layout.pairPerson[duty]!);
  if (other < 0) return false;
  const first = pairOf(layout, layout.pairPerson[duty]!, layout.pairSlot[other]!);
  const second = pairOf(layout, layout.pairPerson[other]!, slot);
  if (first < 0 || second < 0 || state.held[first] || state.held[second]) return false;
  move.leaving.push(duty, other);
  move.joining.push(first, second);
  if (isEstimable(state)) estimateSwap(state, move);
  return true;
}

/** Two people change whole visits. */
function swapVisits(proposer: Proposer, slot: number, duty: number): boolean {
  const { state, move } = proposer;
  const { pairPerson, pairVisit } = state.layout;
  const other = otherDuty(proposer, slot, pairPerson[duty]!);
  if (other < 0) return false;
  return exchange(state, move, pairVisit[duty]!, pairPerson[other]!) && exchange(state, move, pairVisit[other]!, pairPerson[duty]!);
}

function otherDuty({ state, random, neighbours }: Proposer, slot: number, person: number): number {
  const { layout } = state;
  const near = random.chance(OF_THE_DAY) ? neighbours[layout.slotDay[slot]!]! : null;
  const crew = state.crewOf[near === null ? random.below(layout.slots) : near[random.below(near.length)]!]!;
  if (crew.length === 0) return -1;
  const other = crew.length === 1 ? crew[0]! : random.pick(crew);
  return layout.pairPinned[other] || layout.pairPerson[other] === person ? -1 : other;
}

/** Hands every duty of a visit over to the person; false if that cannot be. */
function exchange({ layout, held }: RosterState, move: Move, visit: number, person: number): boolean {
  for (let pair = layout.pairFirst[visit]!; pair < layout.pairFirst[visit + 1]!; pair += 1) {
    if (!held[pair]) continue;
    const taken = layout.pairPinned[pair] ? -1 : pairOf(layout, person, layout.pairSlot[pair]!);
    if (taken < 0 || held[taken]) return false;
    move.leaving.push(pair);
    move.joining.push(taken);
  }
  return true;
}

/** Somebody serves in a slot that is short, and gives up what stands in the way; perhaps another steps in there. */
function fill({ state, random, move, shortlist }: Proposer, slot: number): boolean {
  const { layout } = state;
  const pair = candidate(layout, random, shortlist, slot);
  if (pair < 0 || state.held[pair]) return false;
  makeRoom(state, random, move, pair);
  move.joining.push(pair);
  for (const duty of move.leaving) {
    if (layout.pairPinned[duty]) return false;
    const stand = candidate(layout, random, shortlist, layout.pairSlot[duty]!);
    if (stand >= 0 && !state.held[stand] && layout.pairPerson[stand] !== layout.pairPerson[pair] && random.chance(0.5))
      move.joining.push(stand);
  }
  return true;
}

/** Lists the person's duties that clash with the pair, and as many as the limits ask. */
function makeRoom({ layout, dutiesOf, load }: RosterState, random: Random, { leaving }: Move, pair: number): void {
  const { slotDay, slotWeek, pairSlot, pairPerson, days, weeks, dayRoom, weekRoom, total } = layout;
  const slot = pairSlot[pair]!;
  const person = pairPerson[pair]!;
  let ofDay = 0;
  let ofWeek = 0;
  const staying: number[] = [];
  for (const duty of dutiesOf[person]!) {
    const other = pairSlot[duty]!;
    if (!compatible(layout, slot, other)) leaving.push(duty);
    else {
      staying.push(duty);
      if (slotDay[other] === slotDay[slot]) ofDay += 1;
      if (slotWeek[other] === slotWeek[slot]) ofWeek += 1;
    }
  }
  const drop = (belongs: (other: number) => boolean) => {
    const choice = staying.filter((duty) => !leaving.includes(duty) && belongs(pairSlot[duty]!));
    if (choice.length > 0) leaving.push(random.pick(choice));
  };
  if (ofDay >= dayRoom[person * days + slotDay[slot]!]!) drop((other) => slotDay[other] === slotDay[slot]);
  else if (ofWeek >= weekRoom[person * weeks + slotWeek[slot]!]!) drop((other) => slotWeek[other] === slotWeek[slot]);
  else if (load[person]! - leaving.length >= total[person]!) drop(() => true);
}

function candidate({ candidateFirst, candidates }: Layout, random: Random, { first, pairs }: Shortlist, slot: number): number {
  const near = random.chance(FROM_SHORTLIST);
  const from = near ? first[slot]! : candidateFirst[slot]!;
  const size = (near ? first[slot + 1]! : candidateFirst[slot + 1]!) - from;
  if (size === 0) return -1;
  return (near ? pairs : candidates)[from + random.below(size)]!;
}
