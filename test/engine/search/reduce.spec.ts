import { describe, expect, it } from '@jest/globals';
import { compile, type RosterProblem } from '../../../src/engine/index.js';
import { climb, startAscent, type Ascent } from '../../../src/engine/search/bound/ascent.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { OUT, reduce } from '../../../src/engine/search/bound/reduce.js';
import { evaluatePrices, relax } from '../../../src/engine/search/bound/relaxation.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import { oddProblem } from '../../support/odd-problem.js';
import { possibleProblems } from '../../support/possible-problems.js';

const ROUNDS = 40;
const ODD = Array.from({ length: 60 }, (_, seed) => oddProblem(seed + 1).problem);

function priced(problem: RosterProblem): Ascent {
  const ascent = startAscent(relax(layoutOf(compile(problem))), () => {});
  for (let round = 0; round < ROUNDS; round += 1) climb(ascent);
  return ascent;
}

/** What the bound would be, in thousandths, if the pair were pinned. */
function valueWith({ relaxation, best }: Ascent, pair: number): number {
  const { layout } = relaxation;
  const pairPinned = layout.pairPinned.slice();
  pairPinned[pair] = 1;
  return evaluatePrices(relax({ ...layout, pins: layout.pins + 1, pairPinned }), best);
}

describe('fixing by reduced costs', () => {
  it('takes out just the pairs whose duty would raise the bound to the target', () => {
    const seen = { out: 0, open: 0 };
    for (const problem of [...possibleProblems(12), ...ODD]) {
      const ascent = priced(problem);
      for (const beyond of [1, 40, 400]) {
        const target = Math.ceil(ascent.value / GRAIN) + beyond;
        const use = reduce(ascent, target, Infinity)!;
        for (let pair = 0; pair < use.length; pair += 1) {
          if (ascent.relaxation.layout.pairPinned[pair] === 1) continue;
          const isOut = valueWith(ascent, pair) > (target - 1) * GRAIN;
          expect(use[pair] === OUT).toBe(isOut);
          seen[isOut ? 'out' : 'open'] += 1;
        }
      }
    }
    expect(Math.min(seen.out, seen.open)).toBeGreaterThan(200);
  });

  it('gives up where more pairs are open than asked for', () => {
    expect(reduce(priced(possibleProblems(12)[0]!), Number.MAX_SAFE_INTEGER / GRAIN, 0)).toBeNull();
  });
});
