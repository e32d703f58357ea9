import { COST_TERMS, type RosterProblem, type Term } from '../../src/engine/index.js';
import { rostered } from './roster-builders.js';

/** What a term costs for duties like `'P1 S1'`. */
export function costOf(name: Term, problem: RosterProblem, ...duties: readonly string[]): number {
  const { instance, roster } = rostered(problem, ...duties);
  return COST_TERMS.find((term) => term.name === name)!.total(instance, roster);
}
