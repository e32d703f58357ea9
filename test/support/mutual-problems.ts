import { generateProblem, type RosterProblem } from '../../src/engine/index.js';
import { possibleProblems } from './possible-problems.js';

/** Problems with many directions, each small enough for an exact search. */
export function mutualProblems(reciprocity: 'soft' | 'hard', lastSeed: number): RosterProblem[] {
  const invented = [1, 4].map((seed) => generateProblem({ schools: 6, observers: 16, slots: 56, seed }));
  const dear = { reciprocity: 60 };
  return [...invented, ...possibleProblems(lastSeed)].map((problem) => ({
    ...problem,
    rules: { ...problem.rules, reciprocity, weights: { ...problem.rules.weights, ...dear } },
  }));
}
