import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, nameDuties, searchRoster, type RosterProblem } from '../../../src/engine/index.js';
import { randomFrom } from '../../../src/engine/random.js';
import { climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { levelPrices } from '../../../src/engine/search/bound/first-prices.js';
import { relax } from '../../../src/engine/search/bound/relaxation.js';
import { dive } from '../../../src/engine/search/branching/dive.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import { dutiesOf, pairsOf } from '../../../src/engine/search/pairs-of.js';
import { neighbouringSchools } from '../../support/neighbouring-schools.js';

const ROUNDS = 60;
const DIVES = 3;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** What some dives make of the poorest of rosters: the cost of each that is better, in turn. */
async function costsOfDives(problem: RosterProblem, shouldStop = () => false): Promise<number[]> {
  const instance = compile(problem);
  const layout = layoutOf(instance);
  const relaxation = relax(layout);
  const known = startAscent(relaxation, (prices) => levelPrices(relaxation, prices));
  for (let round = 0; round < ROUNDS; round += 1) climb(known);
  const random = randomFrom(1);
  let best = instance.pins;
  const costs = [checkDuties(problem, nameDuties(instance, best)).objective];
  for (let count = 0; count < DIVES; count += 1) {
    const wanted = { incumbent: costs.at(-1)!, seed: 1, shouldStop };
    const { pairs } = await dive(known, pairsOf(layout, best), count, random, wanted);
    if (pairs === null) continue;
    const duties = dutiesOf(layout, pairs);
    const { violations, objective } = checkDuties(problem, nameDuties(instance, duties));
    expect(violations).toEqual([]);
    if (objective >= costs.at(-1)!) continue;
    best = duties;
    costs.push(objective);
  }
  return costs;
}

describe('a dive through the directions', () => {
  it.each(['soft', 'hard'] as const)('finds allowed rosters, most of them the best (reciprocity: %s)', async (reciprocity) => {
    let best = 0;
    for (const seed of SEEDS) {
      const problem = neighbouringSchools(seed, reciprocity);
      const [poorest, ...better] = await costsOfDives(problem);
      const { incumbent: optimum } = await searchRoster(compile(problem), { seed: 1, stop: () => false });
      expect(better.at(-1)).toBeGreaterThanOrEqual(optimum);
      expect(better.at(-1)).toBeLessThan(poorest! / 2);
      best += Number(better.at(-1) === optimum);
    }
    expect(best).toBeGreaterThan(SEEDS.length / 2);
  });

  it('ends without a roster when it is told to stop', async () => {
    expect(await costsOfDives(neighbouringSchools(1, 'soft'), () => true)).toHaveLength(1);
  });
});
