import { PAIR_RULES } from '../rules/index.js';
import type { Facts } from './facts.js';
import type { Instance } from './instance.js';

type CandidateLists = Pick<Instance, 'candidatesOfSlot' | 'slotsOfPerson'>;

/**
 * Who may serve where. Slots that differ only by place share the verdict of the rules that do not read the place, and slots of one
 * place share the verdict of those that do: the rules are asked far less often than there are pairs.
 */
export function candidateLists(facts: Facts): CandidateLists {
  const kinds = new Map<string, Int32Array>();
  const closed = closedPlaces(facts);
  const isClosed = new Uint8Array(facts.problem.people.length);
  const candidatesOfSlot = facts.problem.slots.map((_, slot) => {
    const key = kindOf(facts, slot);
    const able = kinds.get(key) ?? allowedBy(facts, slot, false);
    kinds.set(key, able);
    const shut = closed[facts.slots.place[slot]!]!;
    for (const person of shut) isClosed[person] = 1;
    const candidates = able.filter((person) => isClosed[person] === 0);
    for (const person of shut) isClosed[person] = 0;
    return candidates;
  });
  return { candidatesOfSlot, slotsOfPerson: transposed(facts, candidatesOfSlot) };
}

/** All that the rules read of a slot besides its place. */
function kindOf({ problem, slots }: Facts, slot: number): string {
  const { role, phase, subject } = problem.slots[slot]!;
  return JSON.stringify([role, phase, subject, slots.start[slot], slots.end[slot]]);
}

function allowedBy(facts: Facts, slot: number, readsPlace: boolean): Int32Array {
  const rules = PAIR_RULES.filter((rule) => rule.readsPlace === readsPlace);
  return everybody(facts).filter((person) => rules.every((rule) => rule.allows(facts, person, slot)));
}

/** For each place the people whom the rules about places keep out. */
function closedPlaces(facts: Facts): readonly Int32Array[] {
  const closed: Int32Array[] = facts.problem.places.map(() => new Int32Array());
  const seen = new Set<number>();
  for (const [slot, place] of facts.slots.place.entries()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const open = new Set(allowedBy(facts, slot, true));
    closed[place] = everybody(facts).filter((person) => !open.has(person));
  }
  return closed;
}

function everybody({ problem }: Facts): Int32Array {
  return Int32Array.from(problem.people.keys());
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
