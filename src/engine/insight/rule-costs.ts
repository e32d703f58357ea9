import { compile } from '../roster/instance/compile.js';
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

/** How long to search for each rule, from which seed, and whom to tell; once it is stopped, what has been found is the answer. */
export interface InsightOptions {
  readonly seed: number;
  readonly stopFor: () => StopCriterion;
  readonly isStopped?: () => boolean;
  /** How many of the questions have been answered. */
  readonly onAnswer?: (done: number, of: number) => void;
}

/**
 * What each rule and weight costs. Two optima are compared and neither may be known exactly, so the answer is an interval: the optimum lies in
 * [bound, incumbent], that of the problem without the rule in its own interval, and their difference between the ends of both. Every
 * relaxation keeps all rosters and makes none dearer, so no difference is below 0.
 */
export async function ruleCosts(problem: RosterProblem, known: KnownRoster, options: InsightOptions): Promise<readonly RuleCost[]> {
  const costs: RuleCost[] = [];
  const asked = relaxationsOf(problem);
  for (const { name, sentence, relaxed } of asked) {
    const { incumbent, bound } = await searched(relaxed(problem), known, options);
    if (options.isStopped?.() === true) break;
    const least = Math.max(0, known.bound - incumbent);
    costs.push({ name, sentence, least, most: Math.max(least, known.incumbent - bound) });
    options.onAnswer?.(costs.length, asked.length);
  }
  return costs;
}

/** The same roster with what another search of its problem can add: a sharper bound, and the cost of a better roster if it finds one. */
export async function sharpened(problem: RosterProblem, known: KnownRoster, options: InsightOptions): Promise<KnownRoster> {
  const { incumbent, bound } = await searched(problem, known, options);
  return { ...known, incumbent: Math.min(known.incumbent, incumbent), bound: Math.max(known.bound, bound) };
}

async function searched(problem: RosterProblem, known: KnownRoster, { seed, stopFor }: InsightOptions): Promise<SearchStatus> {
  const instance = compile(problem);
  return searchRoster(instance, { seed, stop: stopFor(), start: indexDuties(instance, known.duties) });
}
