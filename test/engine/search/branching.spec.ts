import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, nameDuties, type RosterProblem, searchRoster } from '../../../src/engine/index.js';
import { climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { relax } from '../../../src/engine/search/bound/relaxation.js';
import { boundOfTree, grow, plantTree, raiseTree } from '../../../src/engine/search/branching/tree.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import { dutiesOf } from '../../../src/engine/search/pairs-of.js';
import { mutualProblems } from '../../support/mutual-problems.js';

const ROUNDS = 10;
const FEW_PLANS = 30;

/** Grows the tree of a problem from the poorest of rosters to the end, while its prices get better; null where there are no directions to decide. */
async function provedByTree(problem: RosterProblem) {
  const instance = compile(problem);
  const layout = layoutOf(instance);
  const known = startAscent(relax(layout), () => {});
  for (let round = 0; round < ROUNDS; round += 1) climb(known);
  const tree = plantTree(known, 1, FEW_PLANS);
  if (tree === null) return null;
  let best = instance.pins;
  let cost = checkDuties(problem, nameDuties(instance, best)).objective;
  const bounds: number[] = [];
  while (boundOfTree(tree, cost) < cost) {
    const { pairs } = await grow(tree, cost, () => false);
    if (pairs !== null) best = dutiesOf(layout, pairs);
    const { violations, objective } = checkDuties(problem, nameDuties(instance, best));
    expect(violations).toEqual([]);
    expect(objective).toBeLessThanOrEqual(cost);
    cost = objective;
    climb(known);
    raiseTree(tree, known);
    expect(boundOfTree(tree, cost)).toBeGreaterThanOrEqual(Math.min(cost, Math.ceil(known.value / GRAIN)));
    bounds.push(boundOfTree(tree, cost));
  }
  return { cost, bounds };
}

describe('a tree of directions', () => {
  it.each(['soft', 'hard'] as const)(
    'ends with the best roster, and claims no more before (reciprocity: %s)',
    async (reciprocity) => {
      let steps = 0;
      for (const problem of mutualProblems(reciprocity, 25)) {
        const proved = await provedByTree(problem);
        if (proved === null) continue;
        const { incumbent: optimum } = await searchRoster(compile(problem), { seed: 1, stop: () => false });
        expect(proved.cost).toBe(optimum);
        expect(Math.max(-Infinity, ...proved.bounds)).toBeLessThanOrEqual(optimum);
        steps += proved.bounds.length;
      }
      expect(steps).toBeGreaterThan(10);
    },
  );
});
