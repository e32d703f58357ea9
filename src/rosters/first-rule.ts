import {
  EXCLUSION_NAMES,
  PAIR_RULES,
  SET_RULES,
  type Exclusion,
  type Instance,
  type Roster,
  type Sentence,
} from '../engine/index.js';

/** The first rule, in the order of the law, that keeps a person out of a slot; undefined when none does. */
export function firstRuleAgainst(instance: Instance, roster: Roster, person: number, slot: number) {
  return (
    PAIR_RULES.find((rule) => !rule.allows(instance, person, slot)) ??
    SET_RULES.find((rule) => !rule.admits(instance, roster, person, slot))
  );
}

/** What keeps somebody out, in a few words; for a rule without such words, the rule itself. */
export function reasonOf({ exclusion, sentence }: { readonly exclusion: Exclusion | null; readonly sentence: Sentence }): Sentence {
  return exclusion === null ? sentence : EXCLUSION_NAMES[exclusion];
}
