import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, nameDuties, type RosterProblem, searchRoster } from '../../../src/engine/index.js';
import { climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { relax } from '../../../src/engine/search/bound/relaxation.js';
import { endGame } from '../../../src/engine/search/day-plans/end-game.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import { optimumByMonolith, optimumBySearch } from '../../support/optima.js';
import { possibleProblems } from '../../support/possible-problems.js';
import { randomProblem } from '../../support/random-problem.js';
import { secondProblem } from '../../support/second-problem.js';

const ROUNDS = 40;
const MOST_PLANS = 100_000;

/** A problem's optimum, prices that may not prove it, and a poor roster: nothing but what is pinned. */
async function openEnd(problem: RosterProblem) {
  const instance = compile(problem);
  const { incumbent: optimum } = await searchRoster(instance, { seed: 1, stop: () => false });
  const { objective: incumbent } = checkDuties(problem, nameDuties(instance, instance.pins));
  const known = startAscent(relax(layoutOf(instance)), () => {});
  for (let round = 0; round < ROUNDS; round += 1) climb(known);
  return { instance, optimum, open: { known, best: instance.pins, incumbent, seed: 1, most: MOST_PLANS } };
}

describe('the exact model of the plans that are left', () => {
  it('keeps pins: their plans are listed whatever the others cost', async () => {
    for (const problem of [secondProblem(20_788), secondProblem(23_365, { people: 9, slots: 12, places: 4 })]) {
      const [ours, theirs] = [await optimumBySearch(problem, 1), await optimumByMonolith(problem)];
      expect([ours.objective, ours.bound]).toEqual([theirs.objective, theirs.objective]);
    }
  });

  it('finds the best roster below a target, and where there is none proves just that', async () => {
    const outcomes = { found: 0, proved: 0 };
    for (const problem of possibleProblems(12)) {
      const { instance, optimum, open } = await openEnd(problem);
      for (const target of [optimum - 3, optimum, optimum + 1, open.incumbent]) {
        if (target * GRAIN <= open.known.value || target > open.incumbent) continue;
        const { best, bound } = (await endGame({ ...open, target }, {}))!;
        const { violations, objective } = checkDuties(problem, nameDuties(instance, best));
        expect([violations, bound]).toEqual([[], Math.min(target, optimum)]);
        if (target > optimum) expect(objective).toBe(optimum);
        outcomes[target > optimum ? 'found' : 'proved'] += 1;
      }
    }
    expect(Math.min(outcomes.found, outcomes.proved)).toBeGreaterThan(3);
  });

  it('is not asked of more plans than may be open', async () => {
    const { open } = await openEnd(randomProblem(1));
    expect(await endGame({ ...open, target: open.incumbent, most: 0 }, {})).toBeNull();
  });
});
