import { PAIR_RULES, SET_RULES, type Instance, type Roster } from '../engine/index.js';

/** The first rule, in the order of the law, that keeps a person out of a slot; undefined when none does. */
export function firstRuleAgainst(instance: Instance, roster: Roster, person: number, slot: number) {
  return (
    PAIR_RULES.find((rule) => !rule.allows(instance, person, slot)) ??
    SET_RULES.find((rule) => !rule.admits(instance, roster, person, slot))
  );
}
