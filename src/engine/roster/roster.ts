import type { Duty } from './model.js';
import type { IndexedDuty, Instance } from './instance/instance.js';

/** A set of duties, seen from people and from slots. */
export interface Roster {
  readonly duties: readonly IndexedDuty[];
  /** Slots of each person, by start. */
  readonly slotsOf: readonly (readonly number[])[];
  /** People of each slot. */
  readonly peopleOf: readonly (readonly number[])[];
  /** How many (employment, duty) pairs lead from place A to another place B, by `A * places + B`. */
  readonly flows: ReadonlyMap<number, number>;
}

/** Builds the roster of some duties; a duty that is named twice counts once. */
export function rosterOf(instance: Instance, duties: Iterable<IndexedDuty>): Roster {
  const slotsOf: number[][] = instance.problem.people.map(() => []);
  const peopleOf: number[][] = instance.problem.slots.map(() => []);
  const flows = new Map<number, number>();
  const kept: IndexedDuty[] = [];
  for (const duty of duties) {
    if (peopleOf[duty.slot]!.includes(duty.person)) continue;
    kept.push(duty);
    peopleOf[duty.slot]!.push(duty.person);
    slotsOf[duty.person]!.push(duty.slot);
    for (const flow of flowsOf(instance, duty)) flows.set(flow, (flows.get(flow) ?? 0) + 1);
  }
  const { start } = instance.slots;
  for (const slots of slotsOf) slots.sort((a, b) => start[a]! - start[b]! || a - b);
  return { duties: kept, slotsOf, peopleOf, flows };
}

/** The same roster without one duty. */
export function without(instance: Instance, roster: Roster, duty: IndexedDuty): Roster {
  return rosterOf(
    instance,
    roster.duties.filter(({ person, slot }) => person !== duty.person || slot !== duty.slot),
  );
}

/** Turns named duties into numbers; every name must exist. */
export function indexDuties(instance: Instance, duties: readonly Duty[]): IndexedDuty[] {
  return duties.map(({ person, slot }) => ({
    person: known(instance.personIndex, person, 'person'),
    slot: known(instance.slotIndex, slot, 'slot'),
  }));
}

/** Turns numbers into names, ordered by slot and person as they stand in the problem. */
export function nameDuties({ problem }: Instance, duties: Iterable<IndexedDuty>): Duty[] {
  return [...duties]
    .sort((a, b) => a.slot - b.slot || a.person - b.person)
    .map(({ person, slot }) => ({ person: problem.people[person]!.id, slot: problem.slots[slot]!.id }));
}

/** The directed pairs of places that a duty uses: from each place of employment to the place of the duty. */
export function flowsOf(instance: Instance, { person, slot }: IndexedDuty): number[] {
  const places = instance.problem.places.length;
  const to = instance.slots.place[slot]!;
  return Array.from(instance.people.employment[person]!)
    .filter((from) => from !== to)
    .map((from) => from * places + to);
}

/** The same pair of places in the other direction. */
export function reversed(instance: Instance, flow: number): number {
  const places = instance.problem.places.length;
  return (flow % places) * places + Math.floor(flow / places);
}

function known(index: ReadonlyMap<string, number>, id: string, noun: string): number {
  const found = index.get(id);
  if (found === undefined) throw new RangeError(`no ${noun} "${id}" in the problem`);
  return found;
}
