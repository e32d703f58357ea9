import { PAIR_RULES, SET_RULES } from '../rules/index.js';
import type { IndexedDuty, Instance } from '../instance/instance.js';
import type { PersonId, Sentence, SlotId, Terms } from '../model.js';
import { type Roster, without } from '../roster.js';
import { type RankedCandidate, costed, rankCandidates } from './ranking.js';

/** Why this person: the rules that were checked, what the duty costs, and who would be next. */
export interface DutyExplanation {
  readonly person: PersonId;
  readonly slot: SlotId;
  readonly isPinned: boolean;
  readonly wasPublished: boolean;
  readonly rules: readonly CheckedRule[];
  /** What the duty adds to the objective, given all other duties. */
  readonly added: Terms;
  readonly cost: number;
  /** Others who could take the place of this person, cheapest first. */
  readonly alternatives: readonly Alternative[];
  /** How many others could, listed or not. */
  readonly alternativeCount: number;
}

export interface CheckedRule {
  readonly number: string;
  readonly name: string;
  readonly sentence: Sentence;
  readonly holds: boolean;
}

export interface Alternative extends RankedCandidate {
  /** Cost of the alternative minus the cost of the duty. */
  readonly difference: number;
}

/** Explains one duty of a roster. */
export function explainDuty(instance: Instance, roster: Roster, duty: IndexedDuty, alternatives = 5): DutyExplanation {
  const { person, slot } = duty;
  const rest = without(instance, roster, duty);
  const own = costed(instance, rest, person, slot);
  const others = rankCandidates(instance, rest, slot).filter(({ person: id }) => id !== own.person);
  return {
    ...own,
    slot: instance.problem.slots[slot]!.id,
    isPinned: instance.pins.some((pin) => pin.person === person && pin.slot === slot),
    wasPublished: instance.publishedOf[person]!.includes(slot),
    rules: checkedRules(instance, rest, duty),
    alternatives: others.slice(0, alternatives).map((other) => ({ ...other, difference: other.cost - own.cost })),
    alternativeCount: others.length,
  };
}

function checkedRules(instance: Instance, rest: Roster, { person, slot }: IndexedDuty): CheckedRule[] {
  const verdicts = [
    ...PAIR_RULES.map((rule) => ({ rule, holds: rule.allows(instance, person, slot) })),
    ...SET_RULES.map((rule) => ({ rule, holds: rule.admits(instance, rest, person, slot) })),
  ];
  return verdicts.map(({ rule: { number, name, sentence }, holds }) => ({ number, name, sentence, holds }));
}
