import { describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../../src/engine/index.js';
import { bruteForce, fewAllowedDuties } from '../../support/brute-force.js';
import { oddProblem } from '../../support/odd-problem.js';
import { optimumByMonolith, optimumBySearch, provedOptimum } from '../../support/optima.js';
import { secondProblem } from '../../support/second-problem.js';

const MANY = Array.from({ length: 28 }, (_, seed) => seed);

describe('the optimum of a problem of the second version', () => {
  it('is what trying every set of duties finds, by the search and by the exact model', async () => {
    let tried = 0;
    for (const seed of MANY) {
      const problem = secondProblem(seed, { people: 4, slots: 6, places: 3 });
      const allowed = fewAllowedDuties(problem, 10);
      if (allowed === null) continue;
      tried += 1;
      const best = bruteForce(problem, allowed);
      const { objective, bound } = await optimumBySearch(problem);
      expect([seed, objective, bound, (await optimumByMonolith(problem)).objective]).toEqual([seed, best, best, best]);
    }
    expect(tried).toBeGreaterThan(23);
  });

  it('is what the exact model has where there is too much to try', async () => {
    for (const seed of MANY) {
      const problem = secondProblem(1000 + seed);
      const { objective, bound } = await optimumBySearch(problem);
      const theirs = await optimumByMonolith(problem);
      expect([seed, objective, bound]).toEqual([seed, theirs.objective, theirs.objective]);
    }
  });

  it('is that of the first version where nothing of the second is used', async () => {
    for (const seed of MANY.slice(0, 14)) {
      const { problem } = oddProblem(4000 + seed);
      const again: RosterProblem = { ...problem, format: 'roster-problem/2', choices: [], busy: [] };
      expect((await provedOptimum(again)).objective).toBe((await provedOptimum(problem)).objective);
    }
  });

  it('does not rise when people are free of their other tasks, places release everybody and nobody watches yet', async () => {
    for (const seed of MANY.slice(0, 20)) {
      const problem = secondProblem(2000 + seed);
      const freer: RosterProblem = {
        ...problem,
        busy: [],
        slots: problem.slots.map((slot) => ({ ...slot, observed: false })),
        rules: { ...problem.rules, releasePercent: null },
      };
      expect((await provedOptimum(freer)).objective).toBeLessThanOrEqual((await provedOptimum(problem)).objective);
    }
  });
});
