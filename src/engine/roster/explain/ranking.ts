import { COST_TERMS } from '../costs/index.js';
import type { Instance } from '../instance/instance.js';
import type { PersonId, Terms } from '../model.js';
import type { Roster } from '../roster.js';
import { PAIR_RULES, SET_RULES } from '../rules/index.js';

/** A person who could take a slot, and what that would add to the objective, term by term (savings are negative). */
export interface RankedCandidate {
  readonly person: PersonId;
  readonly added: Terms;
  readonly cost: number;
}

/** Everybody who could join a slot as things stand, cheapest first; equal costs in the order of the document. */
export function rankCandidates(instance: Instance, roster: Roster, slot: number): readonly RankedCandidate[] {
  return [...instance.problem.people.keys()]
    .filter((person) => !roster.peopleOf[slot]!.includes(person))
    .filter((person) => PAIR_RULES.every((rule) => rule.allows(instance, person, slot)))
    .filter((person) => SET_RULES.every((rule) => rule.admits(instance, roster, person, slot)))
    .map((person) => costed(instance, roster, person, slot))
    .sort((a, b) => a.cost - b.cost);
}

/** What one duty adds to a roster that does not have it. */
export function costed(instance: Instance, roster: Roster, person: number, slot: number): RankedCandidate {
  const added = COST_TERMS.map((term) => [term.name, term.added(instance, roster, person, slot)] as const);
  return {
    person: instance.problem.people[person]!.id,
    added: Object.fromEntries(added) as Terms,
    cost: added.reduce((sum, [, cost]) => sum + cost, 0),
  };
}
