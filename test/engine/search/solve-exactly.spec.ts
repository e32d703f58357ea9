import { describe, expect, it } from '@jest/globals';
import {
  BACKENDS,
  checkRoster,
  compile,
  documentHash,
  generateProblem,
  solveExactly,
  type ExactOptions,
  type RosterProblem,
} from '../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, duty } from '../../support/roster-builders.js';
import { randomProblem } from '../../support/random-problem.js';

function solve(problem: RosterProblem, differences: Partial<ExactOptions> = {}) {
  const standard = {
    backend: 'highs',
    seed: 1,
    hash: documentHash(problem),
    version: 'test',
    clock: () => performance.now(),
  } as const;
  return solveExactly(compile(problem), { ...standard, ...differences });
}

describe('solving exactly', () => {
  it('gives the same proved objective with both backends, in documents that the checker accepts', async () => {
    for (let seed = 301; seed <= 330; seed++) {
      const problem = randomProblem(seed);
      const [one, other] = [await solve(problem), await solve(problem, { backend: 'lp-js' })];
      for (const solution of [one, other]) {
        const check = checkRoster(problem, solution);
        expect([seed, check.violations, check.wrongFigures]).toEqual([seed, [], []]);
        expect(solution.status).not.toBe('feasible');
      }
      expect([seed, other.status, other.objective]).toEqual([seed, one.status, one.objective]);
    }
  });

  it('gives the same duties for the same seed', async () => {
    const problem = randomProblem(4);
    expect((await solve(problem, { seed: 9 })).duties).toEqual((await solve(problem, { seed: 9 })).duties);
  });

  it.each(BACKENDS)('keeps a roster and an honest gap when %s has no time', async (backend) => {
    const problem = generateProblem({ schools: 3, observers: 8, seed: 1, slots: 30 });
    const solution = await solve(problem, { backend, timeLimitSeconds: 0.01 });
    const check = checkRoster(problem, solution);
    expect([check.violations, check.wrongFigures]).toEqual([[], []]);
    expect(solution.bound).toBeLessThanOrEqual(solution.objective);
  });

  it('names the pins and the rule that contradict each other', async () => {
    const problem = aProblem({ people: [aPerson('P1'), aPerson('P2')], slots: [aSlot('S1')], pins: ['P1 S1', 'P2 S1'].map(duty) });
    const solution = await solve(problem);
    expect(checkRoster(problem, solution).wrongFigures).toEqual([]);
    expect([solution.status, solution.conflict]).toEqual([
      'infeasible',
      [
        { rule: 'crowd', message: 'в выходе не больше людей, чем требуется' },
        { rule: 'pin', person: 'P1', slot: 'S1', message: 'закреплено: P1 в выходе S1, A, 2026-04-20 09:00' },
        { rule: 'pin', person: 'P2', slot: 'S1', message: 'закреплено: P2 в выходе S1, A, 2026-04-20 09:00' },
      ],
    ]);
  });
});
