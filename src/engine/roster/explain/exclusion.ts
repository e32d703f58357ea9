import { PAIR_RULES, SET_RULES } from '../rules/index.js';
import type { Instance } from '../instance/instance.js';
import type { Exclusion } from '../model.js';
import type { Roster } from '../roster.js';

/** The first rule, in the order of the law, that keeps a person out of a slot; null for a person who could join. */
export function firstExclusion(instance: Instance, roster: Roster, person: number, slot: number): Exclusion | null {
  const alone = PAIR_RULES.find((rule) => !rule.allows(instance, person, slot));
  if (alone !== undefined) return alone.exclusion;
  const inSet = SET_RULES.find((rule) => rule.exclusion !== null && !rule.admits(instance, roster, person, slot));
  return inSet?.exclusion ?? null;
}
