import { expect } from '@jest/globals';
import { checkRecheck, documentHash, type RecheckProblem, type RecheckSolution, solveRecheck } from '../../src/engine/index.js';

/** Solves and lets the checker judge the answer, as every test of an answer does. */
export async function solved(problem: RecheckProblem, seed = 1, timeLimitSeconds = 20): Promise<RecheckSolution> {
  const solution = await solveRecheck(problem, {
    seed,
    timeLimitSeconds,
    hash: documentHash(problem),
    version: 'test',
    clock: () => performance.now(),
  });
  expect(checkRecheck(problem, solution)).toMatchObject({ violations: [], wrongFigures: [] });
  return solution;
}
