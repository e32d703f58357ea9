import { expect } from '@jest/globals';
import { checkRecheck, documentHash, type RecheckProblem, type RecheckSolution, solveRecheck } from '../../src/engine/index.js';

/** Solves and lets the checker judge the answer, as every test of an answer does. Stopped at once, it is the greedy start. */
export async function solved(
  problem: RecheckProblem,
  seed = 1,
  timeLimitSeconds = 20,
  isStopped = () => false,
): Promise<RecheckSolution> {
  const solution = await solveRecheck(problem, {
    seed,
    timeLimitSeconds,
    hash: documentHash(problem),
    version: 'test',
    clock: () => performance.now(),
    isStopped,
  });
  expect(checkRecheck(problem, solution)).toMatchObject({ violations: [], wrongFigures: [] });
  return solution;
}
