import { brokenRules, compile, rosterOf, type RosterProblem } from '../../src/engine/index.js';
import { randomProblem } from './random-problem.js';
import { secondProblem } from './second-problem.js';

/** Whether the pins do not contradict the rules; a problem in which they do has no roster. */
export function isPossible(problem: RosterProblem): boolean {
  const instance = compile(problem);
  return brokenRules(instance, rosterOf(instance, instance.pins)).length === 0;
}

/** Random problems of both versions by the seeds from 1 to this one, without those that have no roster. */
export function possibleProblems(lastSeed: number): readonly RosterProblem[] {
  return [randomProblem, secondProblem]
    .flatMap((problemOf) => Array.from({ length: lastSeed }, (_, at) => problemOf(at + 1)))
    .filter(isPossible);
}
