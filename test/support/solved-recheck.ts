import { expect } from '@jest/globals';
import { checkRecheck, documentHash, type RecheckProblem, type RecheckSolution, solveRecheck } from '../../src/engine/index.js';

/** Solves and lets the checker judge the answer, as every test of an answer does. Stopped at once, it is the greedy start. The limit counts what this process computes. */
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
    clock: millisecondsComputed,
    isStopped,
  });
  expect(checkRecheck(problem, solution)).toMatchObject({ violations: [], wrongFigures: [] });
  return solution;
}

/** On a crowded machine time goes by without a stroke of work: no proof may hang on that. */
function millisecondsComputed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
