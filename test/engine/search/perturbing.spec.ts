import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, generateProblem, nameDuties, type RosterProblem } from '../../../src/engine/index.js';
import { randomFrom } from '../../../src/engine/random.js';
import { land, startAnnealing } from '../../../src/engine/search/anneal.js';
import { climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { pricesOfRoster } from '../../../src/engine/search/bound/first-prices.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { relax } from '../../../src/engine/search/bound/relaxation.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import { dutiesOf } from '../../../src/engine/search/pairs-of.js';
import { agreedUsage, isOver, perturb, startPerturbing } from '../../../src/engine/search/perturbing.js';
import { fillEverySlot, takeOver } from '../../../src/engine/search/start.js';
import { emptyState } from '../../../src/engine/search/state/roster-state.js';
import { possibleProblems } from '../../support/possible-problems.js';

/** What a perturbation comes to by prices after so many rounds, from the roster that a search begins with; judged by the checker. */
function perturbed(problem: RosterProblem, rounds: number, seed = 1) {
  const instance = compile(problem);
  const layout = layoutOf(instance);
  const costs = layout.pairCost.slice();
  const state = emptyState(layout);
  takeOver(state, instance.pins);
  fillEverySlot(state, randomFrom(1));
  const relaxation = relax(layout);
  const known = startAscent(relaxation, (list) => pricesOfRoster(relaxation, state, list));
  for (let round = 0; round < rounds; round += 1) climb(known);
  const annealing = startAnnealing(state, randomFrom(seed));
  const before = annealing.bestCost;
  const perturbing = startPerturbing(annealing, known, true, randomFrom(seed));
  while (!isOver(perturbing)) perturb(perturbing);
  land(annealing, agreedUsage(perturbing, layout));
  expect(layout.pairCost).toEqual(costs);
  const duties = nameDuties(instance, dutiesOf(layout, annealing.best));
  const { violations, objective } = checkDuties(problem, duties);
  return { before, cost: annealing.bestCost, bound: known.value / GRAIN, duties, violations, objective };
}

describe('a perturbation', () => {
  it('makes plans agree on a roster near to what the prices prove', () => {
    const { before, cost, bound } = perturbed(generateProblem({ schools: 6, observers: 20, seed: 1 }), 300);
    expect(before).toBeGreaterThan(1.08 * bound);
    expect(cost).toBeLessThan(1.04 * bound);
  });

  it('comes to rosters that break no rule, whatever the problem', () => {
    for (const problem of possibleProblems(15)) {
      const { violations, objective, before, cost } = perturbed(problem, 60);
      expect(violations).toEqual([]);
      expect(objective).toBe(cost);
      expect(cost).toBeLessThanOrEqual(before);
    }
  });

  it('can be repeated, and differs by the seed', () => {
    const problem = generateProblem({ schools: 4, observers: 10, slots: 60, seed: 2 });
    const [first, again, other] = [1, 1, 2].map((seed) => perturbed(problem, 60, seed).duties);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});
