import type { Instance } from '../instance/instance.js';
import type { Exclusion, PersonId, Shortage, SlotId } from '../model.js';
import type { Roster } from '../roster.js';
import { firstExclusion } from './exclusion.js';

/** Why a slot lacks people: who could still join, and who is kept out by which rule first. */
export interface ShortageExplanation {
  readonly slot: SlotId;
  readonly missing: number;
  readonly candidates: readonly PersonId[];
  readonly excluded: Partial<Readonly<Record<Exclusion, readonly PersonId[]>>>;
}

/** The shortages of a roster, counted, in the order of the slots. */
export function shortagesOf(instance: Instance, roster: Roster): readonly Shortage[] {
  return shortSlots(instance, roster).map((slot) => {
    const { candidates, excluded, ...rest } = explainShortage(instance, roster, slot);
    return { ...rest, candidates: candidates.length, excluded: counted(excluded) };
  });
}

/** Names everybody who is not in a slot: those who could join, and the rest by the first rule that keeps them out. */
export function explainShortage(instance: Instance, roster: Roster, slot: number): ShortageExplanation {
  const { people, slots } = instance.problem;
  const present = roster.peopleOf[slot]!;
  const candidates: PersonId[] = [];
  const excluded: Partial<Record<Exclusion, PersonId[]>> = {};
  for (const [person, { id }] of people.entries()) {
    if (present.includes(person)) continue;
    const exclusion = firstExclusion(instance, roster, person, slot);
    if (exclusion === null) candidates.push(id);
    else (excluded[exclusion] ??= []).push(id);
  }
  return { slot: slots[slot]!.id, missing: Math.max(0, slots[slot]!.required - present.length), candidates, excluded };
}

function shortSlots(instance: Instance, roster: Roster): number[] {
  return [...roster.peopleOf.keys()].filter((slot) => roster.peopleOf[slot]!.length < instance.slots.required[slot]!);
}

function counted(excluded: ShortageExplanation['excluded']): Shortage['excluded'] {
  return Object.fromEntries(Object.entries(excluded).map(([rule, people]) => [rule, people.length]));
}
