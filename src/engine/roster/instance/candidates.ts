import { PAIR_RULES } from '../rules/index.js';
import type { Facts } from './facts.js';
import type { Instance } from './instance.js';

type CandidateLists = Pick<Instance, 'candidatesOfSlot' | 'slotsOfPerson'>;

/**
 * Who may serve where. Slots that differ only by place share the verdict of the rules that do not read the place, and slots of one
 * place share the verdict of those that do: the rules are asked far less often than there are pairs.
 */
export function candidateLists(facts: Facts): CandidateLists {
  const everybody = Int32Array.from(facts.problem.people.keys());
  const able = ablePeople(facts, everybody);
  const barred = barredPeople(facts, everybody);
  const isBarred = new Uint8Array(everybody.length);
  const room = new Int32Array(everybody.length);
  const candidatesOfSlot = facts.problem.slots.map((_, slot) => {
    const kept = barred[facts.slots.place[slot]!]!;
    for (const person of kept) isBarred[person] = 1;
    const candidates = unmarked(able(slot), isBarred, room);
    for (const person of kept) isBarred[person] = 0;
    return candidates;
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

/** People whom the rules that do not read the place allow, one list per kind of slot. */
function ablePeople(facts: Facts, everybody: Int32Array): (slot: number) => Int32Array {
  const kinds = new Map<string, Int32Array>();
  return (slot) => {
    const kind = kindOf(facts, slot);
    const able = kinds.get(kind) ?? everybody.filter((person) => allows(facts, person, slot, false));
    kinds.set(kind, able);
    return able;
  };
}

/** For each place the people whom the rules about places keep out. */
function barredPeople(facts: Facts, everybody: Int32Array): readonly Int32Array[] {
  const barred: (Int32Array | undefined)[] = facts.problem.places.map(() => undefined);
  for (const [slot, place] of facts.slots.place.entries())
    barred[place] ??= everybody.filter((person) => !allows(facts, person, slot, true));
  return barred.map((people) => people ?? new Int32Array());
}

/** All that the rules read of a slot besides its place. */
function kindOf({ problem, slots }: Facts, slot: number): string {
  const { role, phase, subject } = problem.slots[slot]!;
  return JSON.stringify([role, phase, subject, slots.start[slot], slots.end[slot]]);
}

function allows(facts: Facts, person: number, slot: number, readsPlace: boolean): boolean {
  return PAIR_RULES.every((rule) => rule.readsPlace !== readsPlace || rule.allows(facts, person, slot));
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
