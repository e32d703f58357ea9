import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, nameDuties, type RosterProblem, searchRoster } from '../../../src/engine/index.js';
import { climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { levelPrices } from '../../../src/engine/search/bound/first-prices.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { relax } from '../../../src/engine/search/bound/relaxation.js';
import { boundOfTree, grow, plantTree, raiseTree } from '../../../src/engine/search/branching/tree.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import { dutiesOf } from '../../../src/engine/search/pairs-of.js';
import { neighbouringSchools } from '../../support/neighbouring-schools.js';

const SEEDS = [3, 5, 6, 7, 8];
const ROUNDS = 60;
const FEW_PLANS = 10;

/** Grows the tree of a problem from the poorest of rosters to the end, while its prices get better. */
async function provedByTree(problem: RosterProblem) {
  const instance = compile(problem);
  const layout = layoutOf(instance);
  const relaxation = relax(layout);
  const known = startAscent(relaxation, (prices) => levelPrices(relaxation, prices));
  for (let round = 0; round < ROUNDS; round += 1) climb(known);
  const tree = plantTree(known, 1, FEW_PLANS)!;
  let best = instance.pins;
  let cost = checkDuties(problem, nameDuties(instance, best)).objective;
  const [bounds, doubts, open]: [number[], Set<string>, number[]] = [[], new Set(), []];
  while (boundOfTree(tree, cost) < cost) {
    const { doubt } = tree.open.at(-1)!;
    if (doubt !== null && doubt !== 'unseen') doubts.add('direction' in doubt ? 'direction' : 'trips');
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
    open.push(tree.open.length);
  }
  return { cost, bounds, doubts, mostOpen: Math.max(...open) };
}

describe('a tree of directions and trips', () => {
  it.each(['soft', 'hard'] as const)(
    'ends with the best roster, and claims no more before (reciprocity: %s)',
    async (reciprocity) => {
      const [doubts, open]: [Set<string>, number[]] = [new Set(), []];
      for (const seed of SEEDS) {
        const problem = neighbouringSchools(seed, reciprocity);
        const proved = await provedByTree(problem);
        const { incumbent: optimum } = await searchRoster(compile(problem), { seed: 1, stop: () => false });
        expect([seed, proved.cost]).toEqual([seed, optimum]);
        expect(Math.max(...proved.bounds)).toBeLessThanOrEqual(optimum);
        for (const doubt of proved.doubts) doubts.add(doubt);
        open.push(proved.mostOpen);
      }
      expect([...doubts].sort()).toEqual(['direction', 'trips']);
      expect(Math.max(...open)).toBeGreaterThan(5);
    },
  );
});
