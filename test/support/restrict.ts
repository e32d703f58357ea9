import type { Instance } from '../../src/engine/roster/instance/instance.js';
import type { Layout } from '../../src/engine/search/layout.js';

/** The instance in which nobody may serve but in the pairs marked: the judge of how the sieve cuts a layout. */
export function restrict(instance: Instance, layout: Layout, isKept: Uint8Array): Instance {
  const { pairFirst, visitFirst, pairSlot, candidates, candidateFirst, pairPerson } = layout;
  const lastOfSlot = new Int32Array(layout.slots).fill(-1);
  const lastOfPerson = new Int32Array(layout.people).fill(-1);
  return {
    ...instance,
    slotsOfPerson: instance.slotsOfPerson.map((slots, person) => {
      for (let pair = pairFirst[visitFirst[person]!]!; pair < pairFirst[visitFirst[person + 1]!]!; pair += 1)
        if (isKept[pair]! > 0) lastOfSlot[pairSlot[pair]!] = person;
      return slots.filter((slot) => lastOfSlot[slot] === person);
    }),
    candidatesOfSlot: instance.candidatesOfSlot.map((people, slot) => {
      for (let at = candidateFirst[slot]!; at < candidateFirst[slot + 1]!; at += 1)
        if (isKept[candidates[at]!]! > 0) lastOfPerson[pairPerson[candidates[at]!]!] = slot;
      return people.filter((person) => lastOfPerson[person] === slot);
    }),
  };
}
