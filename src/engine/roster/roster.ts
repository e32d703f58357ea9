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
  for (const slots of slotsOf) byStart(instance, slots);
  return { duties: kept, slotsOf, peopleOf, flows };
}

/** The same roster without one duty; what the duty does not touch is shared. */
export function without(instance: Instance, roster: Roster, duty: IndexedDuty): Roster {
  const { person, slot } = duty;
  if (!roster.peopleOf[slot]!.includes(person)) return roster;
  const flows = new Map(roster.flows);
  for (const flow of flowsOf(instance, duty)) {
    const left = flows.get(flow)! - 1;
    if (left === 0) flows.delete(flow);
    else flows.set(flow, left);
  }
  return {
    duties: roster.duties.filter((each) => each.person !== person || each.slot !== slot),
    slotsOf: roster.slotsOf.with(person, dropped(roster.slotsOf[person]!, slot)),
    peopleOf: roster.peopleOf.with(slot, dropped(roster.peopleOf[slot]!, person)),
    flows,
  };
}

/** The same roster with one duty more; what the duty does not touch is shared. */
export function including(instance: Instance, roster: Roster, duty: IndexedDuty): Roster {
  const { person, slot } = duty;
  if (roster.peopleOf[slot]!.includes(person)) return roster;
  const flows = new Map(roster.flows);
  for (const flow of flowsOf(instance, duty)) flows.set(flow, (flows.get(flow) ?? 0) + 1);
  return {
    duties: [...roster.duties, duty],
    slotsOf: roster.slotsOf.with(person, byStart(instance, [...roster.slotsOf[person]!, slot])),
    peopleOf: roster.peopleOf.with(slot, [...roster.peopleOf[slot]!, person]),
    flows,
  };
}

function byStart({ slots: { start } }: Instance, slots: number[]): number[] {
  return slots.sort((a, b) => start[a]! - start[b]! || a - b);
}

function dropped(numbers: readonly number[], gone: number): readonly number[] {
  return numbers.filter((each) => each !== gone);
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
