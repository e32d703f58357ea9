import { describe, expect, it } from '@jest/globals';
import { compile, searchRoster } from '../../../src/engine/index.js';
import { climb, startAscent, type Ascent } from '../../../src/engine/search/bound/ascent.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { evaluatePrices, newPrices, relax } from '../../../src/engine/search/bound/relaxation.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import type { Layout } from '../../../src/engine/search/layout.js';
import { across } from '../../../src/engine/search/sieve/across.js';
import { carryPrices } from '../../../src/engine/search/sieve/carry-prices.js';
import { nearPairs } from '../../../src/engine/search/sieve/near-pairs.js';
import { partOf } from '../../../src/engine/search/sieve/part-of.js';
import { type Mesh, priceAll, sieveFor } from '../../../src/engine/search/sieve/sieve.js';
import { possibleProblems } from '../../support/possible-problems.js';
import { restrict } from '../../support/restrict.js';

const INSTANCES = possibleProblems(20).map(compile);

/** Sieves every problem. */
const FINE: Mesh = { fewestPairs: 0, people: 30, slots: 40 };

/** Every second pair, and all pins. */
function half(layout: Layout): Uint8Array {
  return Uint8Array.from({ length: layout.pairs }, (_, pair) => Math.max(pair % 2, layout.pairPinned[pair]!));
}

function climbed(layout: Layout): Ascent {
  const ascent = startAscent(relax(layout), () => {});
  for (let round = 0; round < 30; round += 1) climb(ascent);
  return ascent;
}

describe('the sieve', () => {
  it('cuts a layout out of the whole one that is the layout of the problem in which nobody may serve elsewhere', () => {
    for (const instance of INSTANCES) {
      const whole = layoutOf(instance);
      const { visitTrip, ...part } = partOf(whole, half(whole));
      const { visitTrip: ofPart, ...alone } = layoutOf(restrict(instance, whole, half(whole)));
      expect(part).toEqual(alone);
      expect(visitTrip.every((trip, visit) => trip <= ofPart[visit]!)).toBe(true);
    }
  });

  it('finds every pair and visit of a narrow layout in the whole one', () => {
    for (const instance of INSTANCES) {
      const whole = layoutOf(instance);
      const narrow = partOf(whole, half(whole));
      const { pair, visit } = across(narrow, whole);
      for (const [here, there] of pair.entries()) {
        expect([whole.pairPerson[there], whole.pairSlot[there]]).toEqual([narrow.pairPerson[here], narrow.pairSlot[here]]);
        expect(whole.pairVisit[there]).toBe(visit[narrow.pairVisit[here]!]);
      }
    }
  });

  it('carries prices to a layout of the same pairs without changing their value', () => {
    for (const instance of INSTANCES) {
      const layout = layoutOf(instance);
      const ascent = climbed(layout);
      const other = relax(layout);
      const prices = newPrices(other);
      carryPrices(ascent.relaxation, ascent.best, other, prices, across(layout, layout));
      expect(evaluatePrices(other, prices)).toBe(ascent.value);
    }
  });

  it('claims of the whole problem no more than its cheapest roster costs, and keeps what its plans had missed', async () => {
    for (const instance of INSTANCES) {
      const whole = layoutOf(instance);
      const sieve = { ...sieveFor(whole, FINE)!, isKept: half(whole) };
      const missed = priceAll(sieve, climbed(partOf(whole, sieve.isKept)));
      const { isKept } = sieve;
      const { value, relaxation } = sieve.pricing!;
      let slices = 0;
      const { incumbent } = await searchRoster(instance, { seed: 1, stop: () => (slices += 1) > 3 });
      expect(value).toBeLessThanOrEqual(incumbent * GRAIN);
      expect(relaxation.chosen.every((pair) => isKept[pair] === 1)).toBe(true);
      expect(missed).toBe(isKept.reduce((sum, kept) => sum + kept, 0) - half(whole).reduce((sum, kept) => sum + kept, 0));
    }
  });

  it('looks at every pair where people and slots are few', () => {
    for (const instance of INSTANCES) {
      const layout = layoutOf(instance);
      expect(nearPairs(layout, FINE).every((near) => near === 1)).toBe(true);
    }
  });
});
