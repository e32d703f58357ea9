import { countsIn } from '../instance/demand-quota.js';
import type { Instance } from '../instance/instance.js';
import type { CheapestFilling, Exclusion, PersonId, Shortage, SlotId } from '../model.js';
import type { Roster } from '../roster.js';
import { missingInChoice } from '../costs/shortage.js';
import { firstExclusion } from './exclusion.js';
import { costed } from './ranking.js';

/** Why a slot lacks people: who could still join, and who is kept out by which rule first. */
export interface ShortageExplanation {
  readonly slot: SlotId;
  readonly missing: number;
  readonly candidates: readonly PersonId[];
  readonly excluded: Partial<Readonly<Record<Exclusion, readonly PersonId[]>>>;
}

/** The shortages of a roster, counted, in the order of the slots, then of the choices. */
export function shortagesOf(instance: Instance, roster: Roster): readonly Shortage[] {
  const ofSlots = shortSlots(instance, roster).map((slot) => countedShortage(instance, roster, slot));
  const ofChoices = instance.choices.flatMap(({ slots }, choice): Shortage[] => {
    const missing = missingInChoice(instance, roster, choice);
    if (missing <= 0 || slots.length === 0) return [];
    const { slot, candidates, excluded } = countedShortage(instance, roster, likeliest(instance, roster, slots));
    return [{ slot, choice: instance.problem.choices![choice]!.id, missing, candidates, excluded }];
  });
  return [...ofSlots, ...ofChoices];
}

function countedShortage(instance: Instance, roster: Roster, slot: number): Shortage {
  const { candidates, excluded, ...rest } = explainShortage(instance, roster, slot);
  const cheapest = cheapestOf(instance, roster, candidates, slot);
  return { ...rest, candidates: candidates.length, excluded: counted(excluded), ...(cheapest !== undefined && { cheapest }) };
}

/** Whoever would add least: the price tells whether the place is open because it is dearer to fill. */
function cheapestOf(
  instance: Instance,
  roster: Roster,
  candidates: readonly PersonId[],
  slot: number,
): CheapestFilling | undefined {
  const priced = candidates.map((id) => costed(instance, roster, instance.personIndex.get(id)!, slot));
  const [first, ...others] = priced;
  if (first === undefined) return undefined;
  const { person, added, cost } = others.reduce((best, other) => (other.cost < best.cost ? other : best), first);
  return { person, saved: 0 - added.shortage, added: cost - added.shortage };
}

/** The slot of a choice that is served already, or else the one for which most people could be asked. */
function likeliest({ candidatesOfSlot }: Instance, { peopleOf }: Roster, slots: Int32Array): number {
  const rank = (slot: number) => peopleOf[slot]!.length * candidatesOfSlot.length + candidatesOfSlot[slot]!.length;
  return slots.reduce((best, slot) => (rank(slot) > rank(best) ? slot : best));
}

/** Names everybody who is not in a slot: those who could join, and the rest by the first rule that keeps them out. */
export function explainShortage(instance: Instance, roster: Roster, slot: number): ShortageExplanation {
  const { people, slots } = instance.problem;
  const present = roster.peopleOf[slot]!;
  const candidates: PersonId[] = [];
  const excluded: Partial<Record<Exclusion, PersonId[]>> = {};
  for (const [person, { id }] of people.entries()) {
    if (present.includes(person)) continue;
    const exclusion =
      firstExclusion(instance, roster, person, slot) ?? (waitsForLead(instance, roster, person, slot) ? 'seat' : null);
    if (exclusion === null) candidates.push(id);
    else (excluded[exclusion] ??= []).push(id);
  }
  return { slot: slots[slot]!.id, missing: Math.max(0, slots[slot]!.required - present.length), candidates, excluded };
}

/** Would the person be in a team without those who lead it, and so fill no place? The next place is kept for them. */
function waitsForLead({ problem, slots, choices }: Instance, { peopleOf }: Roster, person: number, slot: number): boolean {
  const lead = choices[slots.choice[slot]!]?.quotas.find(({ leads }) => leads);
  if (lead === undefined || countsIn(lead, problem.people[person]!)) return false;
  return peopleOf[slot]!.filter((other) => countsIn(lead, problem.people[other]!)).length < lead.min;
}

function shortSlots(instance: Instance, roster: Roster): number[] {
  const { required, choice } = instance.slots;
  return [...roster.peopleOf.keys()].filter((slot) => choice[slot]! < 0 && roster.peopleOf[slot]!.length < required[slot]!);
}

function counted(excluded: ShortageExplanation['excluded']): Shortage['excluded'] {
  return Object.fromEntries(Object.entries(excluded).map(([rule, people]) => [rule, people.length]));
}
