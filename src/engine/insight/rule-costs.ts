import { compile } from '../roster/instance/compile.js';
import { documentHash } from '../roster/hash.js';
import type { Duty, RosterProblem, Sentence } from '../roster/model.js';
import { indexDuties } from '../roster/roster.js';
import { searchRoster } from '../search/search.js';
import type { SearchStatus, StopCriterion } from '../search/stop.js';
import { relaxationsOf } from './relaxations.js';

/** By how much the best roster would be cheaper without a rule or a cost: at least and at most, both proved. */
export interface RuleCost {
  readonly name: string;
  readonly sentence: Sentence;
  readonly least: number;
  readonly most: number;
}

/** What is known of a problem: the best roster and the proved bound of its cost. */
export interface KnownRoster extends SearchStatus {
  readonly duties: readonly Duty[];
}

/** How long to search for each rule, from which seed, and whom to tell. */
export interface InsightOptions {
  readonly seed: number;
  readonly stopFor: () => StopCriterion;
  readonly onRuleCost?: (cost: RuleCost) => void;
}

/**
 * What each rule and weight costs. Two optima are compared and neither may be known exactly, so the answer is an interval: the optimum lies in
 * [bound, incumbent], that of the problem without the rule in its own interval, and their difference between the ends of both. Every
 * relaxation keeps all rosters and makes none dearer, so no difference is below 0.
 */
export async function ruleCosts(problem: RosterProblem, known: KnownRoster, options: InsightOptions): Promise<readonly RuleCost[]> {
  const costs: RuleCost[] = [];
  const own = documentHash(problem);
  for (const { name, sentence, relaxed } of relaxationsOf(problem)) {
    const without = relaxed(problem);
    if (documentHash(without) === own) continue;
    const { incumbent, bound } = await searched(without, known, options);
    const least = Math.max(0, known.bound - incumbent);
    const cost = { name, sentence, least, most: Math.max(least, known.incumbent - bound) };
    options.onRuleCost?.(cost);
    costs.push(cost);
  }
  return costs;
}

async function searched(problem: RosterProblem, known: KnownRoster, { seed, stopFor }: InsightOptions): Promise<SearchStatus> {
  const instance = compile(problem);
  return searchRoster(instance, { seed, stop: stopFor(), start: indexDuties(instance, known.duties) });
}
