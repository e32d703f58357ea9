import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, nameDuties, type RosterProblem } from '../../../../src/engine/index.js';
import { chosenDuties, rosterMip } from '../../../../src/engine/roster/mip/index.js';
import { highsSolver } from '../../../../src/engine/search/lp/highs.js';
import { javascriptLpSolver } from '../../../../src/engine/search/lp/javascript-lp.js';
import type { MipSolver } from '../../../../src/engine/search/lp/port.js';
import { bruteForce, fewAllowedDuties } from '../../../support/brute-force.js';
import { randomProblem } from '../../../support/random-problem.js';

const highs = highsSolver();
const javascriptLp = javascriptLpSolver();

/** The optimum of the exact model, after the checker has agreed on the duties and on the objective; Infinity if there is none. */
async function optimum(problem: RosterProblem, solver: MipSolver): Promise<number> {
  const instance = compile(problem);
  const mip = rosterMip(instance);
  const { status, values, objective } = await solver.solve(mip.model);
  if (status === 'infeasible') return Infinity;
  expect([problem.name, status]).toEqual([problem.name, 'optimal']);
  const check = checkDuties(problem, nameDuties(instance, chosenDuties(mip, values!)));
  expect([problem.name, check.violations]).toEqual([problem.name, []]);
  expect(objective).toBeCloseTo(check.objective, 4);
  return check.objective;
}

describe('the exact model', () => {
  it('has the same optimum for both solvers on 200 random problems', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const problem = randomProblem(seed);
      expect([seed, await optimum(problem, javascriptLp)]).toEqual([seed, await optimum(problem, highs)]);
    }
  });

  it('has the optimum that trying everything finds on tiny problems', async () => {
    let compared = 0;
    for (let seed = 1001; compared < 40; seed++) {
      const problem = randomProblem(seed, { people: 4, slots: 5, places: 3 });
      const allowed = fewAllowedDuties(problem, 8);
      if (allowed === null || allowed.length < 2) continue;
      compared++;
      expect([seed, await optimum(problem, javascriptLp)]).toEqual([seed, bruteForce(problem, allowed)]);
    }
  });
});
