import { describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../../src/engine/index.js';
import { relabelled, scaled, splitApart, withSomebodyUseless } from '../../support/equal-problems.js';
import { neighbouringSchools } from '../../support/neighbouring-schools.js';
import { ODDITIES, oddProblem } from '../../support/odd-problem.js';
import { optimumByMonolith, provedOptimum, type Optimum } from '../../support/optima.js';

const odd = ODDITIES.map((_, index) => oddProblem(7000 + index).problem);
const rich = [5, 6].map((seed) => neighbouringSchools(seed, 'soft'));
const problems: readonly RosterProblem[] = [...odd, ...rich];
const known = new Map<RosterProblem, Promise<Optimum>>();

function optimumOf(problem: RosterProblem): Promise<Optimum> {
  const optimum = known.get(problem) ?? provedOptimum(problem);
  known.set(problem, optimum);
  return optimum;
}

/** The optima before and after a change, problem by problem. */
async function optima(change: (problem: RosterProblem, index: number) => RosterProblem) {
  const before = [];
  const after = [];
  for (const [index, problem] of problems.entries()) {
    before.push((await optimumOf(problem)).objective);
    after.push((await provedOptimum(change(problem, index))).objective);
  }
  return { before, after };
}

describe('the optimum of odd problems and of rich ones', () => {
  it('is what the exact model has, infeasible pins included', async () => {
    for (const problem of problems) {
      const [ours, theirs] = [await optimumOf(problem), await optimumByMonolith(problem)];
      expect([problem.name, ours.objective]).toEqual([problem.name, theirs.objective]);
    }
  });

  it('does not know what anything is called or in which order it is listed', async () => {
    const { before, after } = await optima(relabelled);
    expect(after).toEqual(before);
  });

  it('grows with the weights', async () => {
    const { before, after } = await optima((problem) => scaled(problem, 7));
    expect(after).toEqual(before.map((objective) => 7 * objective));
  });

  it('does not change when availability is given in pieces that touch', async () => {
    const { before, after } = await optima(splitApart);
    expect(after).toEqual(before);
  });

  it('does not change for somebody who never has time', async () => {
    const { before, after } = await optima(withSomebodyUseless);
    expect(after).toEqual(before);
  });

  it('stays with its own duties when they are all pinned', async () => {
    for (const problem of problems) {
      const best = await optimumOf(problem);
      if (best.objective === Infinity) continue;
      const again = await provedOptimum({ ...problem, pins: best.duties });
      expect([problem.name, again.objective]).toEqual([problem.name, best.objective]);
      for (const duty of best.duties) expect(again.duties).toContainEqual(duty);
    }
  });
});
