import { COST_TERMS } from './costs/index.js';
import type { Instance } from './instance/instance.js';
import type { Terms } from './model.js';
import type { Roster } from './roster.js';
import { PAIR_RULES, SET_RULES } from './rules/index.js';
import type { Breach, PairRule, SetRule } from './rules/rule.js';

/** What a roster costs, term by term. */
export interface Evaluation {
  readonly terms: Terms;
  readonly objective: number;
}

/** A broken rule and where it is broken. */
export interface BrokenRule extends Breach {
  readonly rule: PairRule | SetRule;
}

/** Costs a roster, allowed or not. */
export function evaluate(instance: Instance, roster: Roster): Evaluation {
  const costs = COST_TERMS.map((term) => [term.name, term.total(instance, roster)] as const);
  return {
    terms: Object.fromEntries(costs) as Terms,
    objective: costs.reduce((sum, [, cost]) => sum + cost, 0),
  };
}

/** Every rule that a roster breaks, in the order of the law. */
export function brokenRules(instance: Instance, roster: Roster): readonly BrokenRule[] {
  const pairs = PAIR_RULES.flatMap((rule) =>
    roster.duties.filter(({ person, slot }) => !rule.allows(instance, person, slot)).map((duty) => ({ rule, ...duty })),
  );
  const sets = SET_RULES.flatMap((rule) => rule.breaches(instance, roster).map((breach) => ({ rule, ...breach })));
  return [...pairs, ...sets];
}
