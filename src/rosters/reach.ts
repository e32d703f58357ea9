import {
  compile,
  indexDuties,
  rosterOf,
  without,
  type Duty,
  type Instance,
  type Roster,
  type RosterProblem,
  type Sentence,
} from '../engine/index.js';
import { firstRuleAgainst, reasonOf } from './first-rule.js';

/** A place that somebody could be put into, or why not. */
export interface Reach {
  readonly slot: string;
  /** Who would give up the place; null: it is open. */
  readonly instead: string | null;
  /** null: they may serve there. */
  readonly reason: Sentence | null;
}

/** Every place of some slots, held by others or open, and whether one person may take it; slots where they serve already are left out. */
export function reach(
  problem: RosterProblem,
  duties: readonly Duty[],
  personId: string,
  isWanted: (slot: { readonly start: string }) => boolean,
): readonly Reach[] {
  const instance = compile(problem);
  const now = rosterOf(instance, indexDuties(instance, duties));
  const person = instance.personIndex.get(personId)!;
  return problem.slots.flatMap((each, slot) => {
    const holders = now.peopleOf[slot]!;
    if (!isWanted(each) || holders.includes(person)) return [];
    const open = instance.slots.required[slot]! > holders.length ? [null] : [];
    return [...holders, ...open].map((holder) => ({
      slot: each.id,
      instead: holder === null ? null : problem.people[holder]!.id,
      reason: against(instance, holder === null ? now : without(instance, now, { person: holder, slot }), person, slot),
    }));
  });
}

function against(instance: Instance, roster: Roster, person: number, slot: number): Sentence | null {
  const rule = firstRuleAgainst(instance, roster, person, slot);
  return rule === undefined ? null : reasonOf(rule);
}
