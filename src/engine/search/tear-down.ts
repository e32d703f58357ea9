import type { Random } from '../random.js';
import { giveUp, type Changes } from './changes.js';
import type { RosterState } from './roster-state.js';

const MOST_REMOVED = 12;

type Choice = (state: RosterState, random: Random, wanted: number) => number[];

const CHOICES: readonly Choice[] = [ofDay, ofDay, ofPlace, ofPeople, ofCandidates, ofCandidates, anywhere];

/** Takes a related handful of duties out of the roster; pinned ones stay. */
export function tearDown(state: RosterState, random: Random, changes: Changes): void {
  const wanted = random.between(1, MOST_REMOVED);
  const pairs = [...new Set(random.pick(CHOICES)(state, random, wanted))].filter((pair) => !state.layout.pairPinned[pair]);
  for (const pair of pairs) giveUp(state, pair, changes);
}

function anywhere(state: RosterState, random: Random, wanted: number): number[] {
  const pairs: number[] = [];
  for (let at = 0; at < wanted; at += 1) {
    const crew = state.crewOf[random.below(state.layout.slots)]!;
    if (crew.length > 0) pairs.push(random.pick(crew));
  }
  return pairs;
}

/** Duties of one day, from neighbouring slots of the problem and people who could change places. */
function ofDay(state: RosterState, random: Random, wanted: number): number[] {
  const { layout } = state;
  const seed = random.below(layout.slots);
  const day = layout.slotDay[seed]!;
  const pairs: number[] = [...state.crewOf[seed]!];
  for (let tries = 0; tries < wanted * 8 && pairs.length < wanted; tries += 1) {
    const person = random.below(layout.people);
    for (const duty of state.dutiesOf[person]!) if (layout.slotDay[layout.pairSlot[duty]!] === day) pairs.push(duty);
  }
  return pairs;
}

/** Duties of a few people. */
function ofPeople(state: RosterState, random: Random, wanted: number): number[] {
  const pairs: number[] = [];
  for (let tries = 0; tries < wanted && pairs.length < wanted; tries += 1) {
    const duties = state.dutiesOf[random.below(state.layout.people)]!;
    if (duties.length <= wanted) pairs.push(...duties);
    else for (let taken = 0; taken < wanted / 2; taken += 1) pairs.push(random.pick(duties));
  }
  return pairs;
}

/** Duties at one place. */
function ofPlace(state: RosterState, random: Random, wanted: number): number[] {
  const { layout } = state;
  const seed = random.below(layout.slots);
  const place = layout.slotPlace[seed]!;
  const pairs: number[] = [...state.crewOf[seed]!];
  for (let tries = 0; tries < wanted * 8 && pairs.length < wanted; tries += 1) {
    const duty = anywhere(state, random, 1)[0];
    if (duty === undefined) continue;
    const others = state.dutiesOf[layout.pairPerson[duty]!]!;
    for (const other of others) if (layout.slotPlace[layout.pairSlot[other]!] === place) pairs.push(other);
  }
  return pairs;
}

/** A duty, and what the people who could take it do around that time. */
function ofCandidates(state: RosterState, random: Random, wanted: number): number[] {
  const { layout } = state;
  const seed = random.below(layout.slots);
  const first = layout.candidateFirst[seed]!;
  const size = layout.candidateFirst[seed + 1]! - first;
  const pairs: number[] = [...state.crewOf[seed]!];
  if (size === 0) return pairs;
  for (let tries = 0; tries < wanted * 2 && pairs.length < wanted; tries += 1) {
    const person = layout.pairPerson[layout.candidates[first + random.below(size)]!]!;
    const duties = state.dutiesOf[person]!;
    if (duties.length > 0) pairs.push(random.pick(duties));
  }
  return pairs;
}
