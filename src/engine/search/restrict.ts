import type { Instance } from '../roster/instance/instance.js';
import { pairOf } from './layout-of.js';
import type { Layout } from './layout.js';

/** The instance in which nobody may serve but in the pairs marked. */
export function restrict(instance: Instance, layout: Layout, isKept: Uint8Array): Instance {
  const isLeft = (person: number, slot: number) => isKept[pairOf(layout, person, slot)]! > 0;
  return {
    ...instance,
    slotsOfPerson: instance.slotsOfPerson.map((slots, person) => slots.filter((slot) => isLeft(person, slot))),
    candidatesOfSlot: instance.candidatesOfSlot.map((people, slot) => people.filter((person) => isLeft(person, slot))),
  };
}
