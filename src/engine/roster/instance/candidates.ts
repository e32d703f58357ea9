import { PAIR_RULES } from '../rules/index.js';
import type { PairRule } from '../rules/rule.js';
import type { Facts } from './facts.js';
import type { Instance } from './instance.js';

export type CandidateLists = Pick<Instance, 'candidatesOfSlot' | 'slotsOfPerson'>;

/**
 * Who may serve where. Slots of one kind share the verdict of the rules that read no more of them, and slots of one venue that of the
 * rules about venues: the rules are asked far less often than there are pairs.
 */
export function candidateLists(facts: Facts): CandidateLists {
  const everybody = Int32Array.from(facts.problem.people.keys());
  const able = ablePeople(facts, everybody);
  const barred = barredPeople(facts, everybody);
  const isBarred = new Uint8Array(everybody.length);
  const room = new Int32Array(everybody.length);
  const candidatesOfSlot = facts.problem.slots.map((_, slot) => {
    const kept = barred(slot);
    for (const person of kept) isBarred[person] = 1;
    const candidates = unmarked(able(slot), isBarred, room);
    for (const person of kept) isBarred[person] = 0;
    return candidates.filter((person) => allows(facts, person, slot, 'both'));
  });
  return { candidatesOfSlot, slotsOfPerson: transposed(facts, candidatesOfSlot) };
}

/** The members that carry no mark; `room` is scratch space. */
function unmarked(members: Int32Array, isMarked: Uint8Array, room: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at]!;
    room[count] = member;
    count += 1 - isMarked[member]!;
  }
  return room.slice(0, count);
}

/** People whom the rules about kinds allow, one list per kind of slot. */
function ablePeople(facts: Facts, everybody: Int32Array): (slot: number) => Int32Array {
  const kinds = new Map<string, Int32Array>();
  return (slot) => {
    const kind = kindOf(facts, slot);
    const able = kinds.get(kind) ?? everybody.filter((person) => allows(facts, person, slot, 'kind'));
    kinds.set(kind, able);
    return able;
  };
}

/** People whom the rules about venues keep out, one list per venue. */
function barredPeople(facts: Facts, everybody: Int32Array): (slot: number) => Int32Array {
  const venues = new Map<string, Int32Array>();
  return (slot) => {
    const venue = venueOf(facts, slot);
    const barred = venues.get(venue) ?? everybody.filter((person) => !allows(facts, person, slot, 'venue'));
    venues.set(venue, barred);
    return barred;
  };
}

function kindOf({ problem, slots }: Facts, slot: number): string {
  const { role, phase, subject, observed } = problem.slots[slot]!;
  return JSON.stringify([role, phase, subject, slots.start[slot], slots.end[slot], observed]);
}

function venueOf({ problem }: Facts, slot: number): string {
  const { place, classes = [] } = problem.slots[slot]!;
  return JSON.stringify([place, classes]);
}

function allows(facts: Facts, person: number, slot: number, reads: PairRule['reads']): boolean {
  return PAIR_RULES.every((rule) => rule.reads !== reads || rule.allows(facts, person, slot));
}

function transposed(facts: Facts, candidatesOfSlot: readonly Int32Array[]): readonly Int32Array[] {
  const sizes = new Int32Array(facts.problem.people.length);
  for (const candidates of candidatesOfSlot) for (const person of candidates) sizes[person]! += 1;
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (const slot of byStart(facts.slots.start))
    for (const person of candidatesOfSlot[slot]!) {
      lists[person]![sizes[person]!] = slot;
      sizes[person]! += 1;
    }
  return lists;
}

function byStart(start: Int32Array): Int32Array {
  return Int32Array.from(start.keys()).sort((a, b) => start[a]! - start[b]! || a - b);
}
