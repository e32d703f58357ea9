import { PAIR_RULES, SET_RULES, type Breach, type RosterProblem } from '../../src/engine/index.js';
import { rostered } from './roster-builders.js';

/** What the rule of that name says about the first person in the first slot. */
export function allows(name: string, problem: RosterProblem): boolean {
  const { instance } = rostered(problem);
  return PAIR_RULES.find((rule) => rule.name === name)!.allows(instance, 0, 0);
}

/** Where the rule of that name is broken by duties like `'P1 S1'`. */
export function breaches(name: string, problem: RosterProblem, ...duties: readonly string[]): readonly Breach[] {
  const { instance, roster } = rostered(problem, ...duties);
  return SET_RULES.find((rule) => rule.name === name)!.breaches(instance, roster);
}

/** Would the rule of that name let the first person join the last slot, given some duties? */
export function admits(name: string, problem: RosterProblem, ...duties: readonly string[]): boolean {
  const { instance, roster } = rostered(problem, ...duties);
  return SET_RULES.find((rule) => rule.name === name)!.admits(instance, roster, 0, problem.slots.length - 1);
}
