import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, nameDuties, type RosterProblem } from '../../../src/engine/index.js';
import { randomFrom } from '../../../src/engine/random.js';
import { climb, startAscent } from '../../../src/engine/search/bound/ascent.js';
import { relax, tellTerms } from '../../../src/engine/search/bound/relaxation.js';
import { fixedPart } from '../../../src/engine/search/day-plans/fixed-part.js';
import { plansOf } from '../../../src/engine/search/day-plans/list-plans.js';
import { mend, startMending } from '../../../src/engine/search/day-plans/mending.js';
import { planModel } from '../../../src/engine/search/day-plans/plan-model.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import type { Layout } from '../../../src/engine/search/layout.js';
import { highsSolver } from '../../../src/engine/search/lp/highs.js';
import { shortlistOf } from '../../../src/engine/search/moves/shortlist.js';
import { fillEverySlot, takeOver } from '../../../src/engine/search/start.js';
import { emptyState } from '../../../src/engine/search/state/roster-state.js';
import { heldPairs } from '../../../src/engine/search/anneal.js';
import { oddProblem } from '../../support/odd-problem.js';
import { optimumByMonolith } from '../../support/optima.js';
import { noteTurn } from '../../../src/engine/search/turns.js';
import { randomProblem } from '../../support/random-problem.js';
import { secondProblem } from '../../support/second-problem.js';

const EVERYTHING = { isListed: () => true, mostADay: 100_000 };

/** The least cost of a roster by the model of all plans for days. */
async function optimumByPlans(problem: RosterProblem): Promise<number> {
  const layout = layoutOf(compile(problem));
  const relaxation = relax(layout);
  const plans = Array.from({ length: layout.people }, (_, person) => plansOf(relaxation, person, EVERYTHING)!).flat();
  const { objective } = await highsSolver().solve(planModel(layout, plans, fixedPart(layout, [])));
  return Math.round(objective);
}

function dutiesOf(layout: Layout, pairs: Iterable<number>) {
  return Array.from(pairs, (pair) => ({ person: layout.pairPerson[pair]!, slot: layout.pairSlot[pair]! }));
}

describe('plans for days', () => {
  it('have, taken all together, the optimum of the exact model', async () => {
    for (let index = 0; index < 44; index += 1) {
      for (const problem of [oddProblem(index).problem, secondProblem(index)]) {
        const known = await optimumByMonolith(problem);
        if (known.objective !== Infinity)
          expect([problem.name, await optimumByPlans(problem)]).toEqual([problem.name, known.objective]);
      }
    }
  });

  it('are judged by what any roster with them costs more than the bound', async () => {
    const problem = randomProblem(29);
    const layout = layoutOf(compile(problem));
    const relaxation = relax(layout);
    const ascent = startAscent(relaxation, () => {});
    for (let round = 0; round < 200; round += 1) climb(ascent);
    tellTerms(relaxation, ascent.best);
    const optimum = (await optimumByMonolith(problem)).objective;
    for (let person = 0; person < Math.min(3, layout.people); person += 1)
      for (const plan of plansOf(relaxation, person, EVERYTHING)!) {
        expect(plan.excess).toBeGreaterThanOrEqual(0);
        const pins = plan.pairs.map((pair) => ({
          person: problem.people[person]!.id,
          slot: problem.slots[layout.pairSlot[pair]!]!.id,
        }));
        if (plan.excess + ascent.value > optimum * 1000 + 5000) continue;
        const { objective } = await optimumByMonolith({ ...problem, pins });
        expect(objective * 1000).toBeGreaterThanOrEqual(ascent.value + plan.excess);
      }
  });
});

const EACH = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('mending', () => {
  it('keeps every rule, never costs more, and what stays stays', async () => {
    for (const [seed, drawn] of [
      ...EACH.map((each) => randomProblem(each)),
      ...EACH.map((each) => secondProblem(each)),
    ].entries()) {
      const problem = { ...drawn, pins: [] };
      const instance = compile(problem);
      const layout = layoutOf(instance);
      const state = emptyState(layout);
      takeOver(state, []);
      fillEverySlot(state, randomFrom(seed));
      const ascent = startAscent(relax(layout), () => {});
      for (let round = 0; round < 40; round += 1) climb(ascent);
      const mending = startMending(randomFrom(seed), layout);
      for (const way of Object.values(mending.ways)) way.size = Math.max(2, way.most(layout) / 2);
      const ways = Object.keys(mending.turns.looks) as (keyof typeof mending.ways)[];
      for (const [at, way] of ways.entries()) noteTurn(mending.turns, way, 1, Number(at === seed % ways.length));
      const before = { held: heldPairs(state), cost: state.cost, shortlist: shortlistOf(layout, null) };
      const { pairs } = await mend(mending, ascent, before, () => false);
      const check = checkDuties(problem, nameDuties(instance, dutiesOf(layout, pairs ?? before.held)));
      expect([seed, check.violations]).toEqual([seed, []]);
      expect(check.objective).toBeLessThanOrEqual(before.cost);
    }
  });
});
