import { describe, expect, it } from '@jest/globals';
import { compile, generateProblem, type RosterProblem } from '../../../src/engine/index.js';
import { climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { clampPrices } from '../../../src/engine/search/bound/clamp.js';
import { NO_PREMISES } from '../../../src/engine/search/bound/couplings.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { OUT, reduce } from '../../../src/engine/search/bound/reduce.js';
import { evaluatePrices, relax } from '../../../src/engine/search/bound/relaxation.js';
import { countedLimits, occasionOf, type TripLimit } from '../../../src/engine/search/bound/trip-limits.js';
import { halves } from '../../../src/engine/search/branching/divide.js';
import { fixedPart } from '../../../src/engine/search/day-plans/fixed-part.js';
import { plansOf } from '../../../src/engine/search/day-plans/list-plans.js';
import { planModel } from '../../../src/engine/search/day-plans/plan-model.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import type { Layout } from '../../../src/engine/search/layout.js';
import { highsSolver } from '../../../src/engine/search/lp/highs.js';
import { possibleProblems } from '../../support/possible-problems.js';

const ROUNDS = 80;
const INVENTED = [1].map((seed) => generateProblem({ schools: 3, observers: 7, slots: 24, seed }));

/** The cheapest roster that keeps the limits, by the model of all plans for days; null if there is none. */
async function bestUnder(layout: Layout, limits: readonly TripLimit[]) {
  const relaxation = relax(layout);
  const everything = { isListed: () => true, mostADay: 100_000 };
  const plans = Array.from({ length: layout.people }, (_, person) => plansOf(relaxation, person, everything)!).flat();
  const model = planModel(layout, plans, fixedPart(layout, []), { limits: countedLimits(layout, limits) });
  const { values, objective } = await highsSolver().solve(model);
  if (values === null) return null;
  return { cost: Math.round(objective), pairs: plans.flatMap(({ pairs }, column) => (values[column]! > 0.5 ? pairs : [])) };
}

/** By place and day: how many people go there. */
function tripsOf(layout: Layout, pairs: readonly number[]): Map<number, number> {
  const trips = new Map<number, number>();
  for (const visit of new Set(pairs.map((pair) => layout.pairVisit[pair]!))) {
    const occasion = occasionOf(layout, visit);
    trips.set(occasion, (trips.get(occasion) ?? 0) + 1);
  }
  return trips;
}

/** What half of the rosters must show: its best one keeps its limits and stays in, and prices prove no more than it costs. */
async function judgeHalf(layout: Layout, limits: readonly TripLimit[]): Promise<number> {
  const best = await bestUnder(layout, limits);
  const ascent = startAscent(relax(layout, { ...NO_PREMISES, limits }), () => {});
  for (let round = 0; round < ROUNDS; round += 1) climb(ascent);
  if (best === null) return Infinity;
  expect(Math.ceil(ascent.value / GRAIN)).toBeLessThanOrEqual(best.cost);
  for (const { occasion, sense, trips } of limits) {
    const there = tripsOf(layout, best.pairs).get(occasion) ?? 0;
    expect(sense === 'least' ? there >= trips : there <= trips).toBe(true);
  }
  const use = reduce(ascent, best.cost + 1, Infinity)!;
  expect(best.pairs.filter((pair) => use[pair] === OUT)).toEqual([]);
  for (const price of [40, 4000]) {
    ascent.best.limit.fill(price * GRAIN);
    clampPrices(ascent.relaxation, ascent.best);
    expect(evaluatePrices(ascent.relaxation, ascent.best)).toBeLessThanOrEqual(best.cost * GRAIN);
  }
  return best.cost;
}

describe('limits of trips', () => {
  it('divide all rosters in two, and neither half is proved to cost more than its best roster', async () => {
    let dearer = 0;
    for (const problem of [...possibleProblems(9), ...INVENTED] satisfies RosterProblem[]) {
      const layout = layoutOf(compile(problem));
      const optimum = await bestUnder(layout, []);
      if (optimum === null) continue;
      const all = { isKept: new Uint8Array(layout.pairs).fill(1), ...NO_PREMISES };
      for (const [occasion, taken] of [...tripsOf(layout, optimum.pairs)].slice(0, 3))
        for (const trips of [taken - 1, taken]) {
          const costs: number[] = [];
          for (const { limits } of halves(layout, all, { occasion, trips })) costs.push(await judgeHalf(layout, limits));
          expect(Math.min(...costs)).toBe(optimum.cost);
          if (Math.max(...costs) > optimum.cost) dearer += 1;
        }
    }
    expect(dearer).toBeGreaterThan(10);
  });
});
