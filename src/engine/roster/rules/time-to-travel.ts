import type { Facts } from '../instance/facts.js';
import type { Instance } from '../instance/instance.js';
import type { Roster } from '../roster.js';
import type { Breach, SetRule } from './rule.js';

export const timeToTravel: SetRule = {
  number: 'H6',
  name: 'overlap',
  sentence: {
    ru: 'выходы одного человека не пересекаются, и на дорогу между школами хватает времени',
    en: 'the duties of one person do not overlap and leave time for the way between',
  },
  exclusion: 'overlap',
  breaches: (instance, roster) => roster.slotsOf.flatMap((slots, person) => clashes(instance, person, slots)),
  admits: (instance: Instance, roster: Roster, person: number, slot: number) =>
    roster.slotsOf[person]!.every((other) => other === slot || fitTogether(instance, slot, other)),
};

/** Can one person serve in both slots? At one place one presence may flow into the next. */
export function fitTogether(facts: Facts, a: number, b: number): boolean {
  const { start } = facts.slots;
  return start[a]! <= start[b]! ? canFollow(facts, a, b) : canFollow(facts, b, a);
}

function canFollow({ problem, slots, travelMinutes }: Facts, first: number, second: number): boolean {
  const from = slots.place[first]!;
  const to = slots.place[second]!;
  if (from === to && slots.start[second]! >= slots.end[first]!) return true;
  return slots.presenceFrom[second]! >= slots.presenceTo[first]! + travelMinutes[from * problem.places.length + to]!;
}

function clashes(instance: Instance, person: number, slots: readonly number[]): Breach[] {
  return slots.flatMap((slot, at) =>
    slots
      .slice(at + 1)
      .filter((later) => !fitTogether(instance, slot, later))
      .map((otherSlot) => ({ person, slot, otherSlot })),
  );
}
