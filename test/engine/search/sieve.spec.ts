import { describe, expect, it } from '@jest/globals';
import { compile, searchRoster } from '../../../src/engine/index.js';
import { climb, startAscent, type Ascent } from '../../../src/engine/search/bound/ascent.js';
import { levelPrices } from '../../../src/engine/search/bound/first-prices.js';
import { GRAIN } from '../../../src/engine/search/bound/prices.js';
import { evaluatePrices, newPrices, relax } from '../../../src/engine/search/bound/relaxation.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import type { Layout } from '../../../src/engine/search/layout.js';
import { across } from '../../../src/engine/search/sieve/across.js';
import { carryPrices } from '../../../src/engine/search/sieve/carry-prices.js';
import { nearPairs } from '../../../src/engine/search/sieve/near-pairs.js';
import { partOf } from '../../../src/engine/search/sieve/part-of.js';
import { type Mesh, priceAll, sieveFor } from '../../../src/engine/search/sieve/sieve.js';
import { climbFromSieve, sift } from '../../../src/engine/search/sieve/sift.js';
import { possibleProblems } from '../../support/possible-problems.js';
import { restrict } from '../../support/restrict.js';

const INSTANCES = possibleProblems(20).map(compile);

/** Sieves every problem. */
const FINE: Mesh = { fewestPairs: 0, people: 30, slots: 40, scattered: 5 };

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

  it('sifts: prices all pairs before the search, claims no more than the cheapest roster costs and keeps what the plans choose', async () => {
    for (const instance of INSTANCES) {
      const whole = layoutOf(instance);
      const sieve = sieveFor(whole, { fewestPairs: 0, people: 1, slots: 1, scattered: 0 })!;
      const near = sieve.isKept.slice();
      const chosen = new Set<number>();
      for (const _ of sift(sieve, relax(partOf(whole, near))))
        for (const pair of sieve.pricing!.relaxation.chosen) chosen.add(pair);
      let slices = 0;
      const { incumbent } = await searchRoster(instance, { seed: 1, stop: () => (slices += 1) > 3 });
      expect(sieve.pricing!.value).toBeLessThanOrEqual(incumbent * GRAIN);
      expect(sieve.isKept).toEqual(near.map((kept, pair) => Math.max(kept, Number(chosen.has(pair)))));
      expect(climbFromSieve(sieve, relax(partOf(whole, sieve.isKept))).value).toBeGreaterThanOrEqual(sieve.pricing!.value);
    }
  });

  it('finds the level of prices that proves most', () => {
    for (const instance of INSTANCES) {
      const relaxation = relax(layoutOf(instance));
      const { slots, required, shortageWeight, extras } = relaxation.layout;
      const prices = newPrices(relaxation);
      levelPrices(relaxation, prices);
      const found = evaluatePrices(relaxation, prices);
      for (let level = 1; level <= Math.max(1, ...shortageWeight); level *= 1.25) {
        for (let slot = 0; slot < slots; slot += 1)
          if (required[slot]! > 0 && (extras?.choiceOf[slot] ?? -1) < 0)
            prices.slot[slot] = Math.round(GRAIN * Math.min(shortageWeight[slot]!, level));
        for (let choice = 0; choice < prices.choice.length; choice += 1)
          prices.choice[choice] = Math.round(GRAIN * Math.min(extras!.choiceWeight[choice]!, level));
        expect(evaluatePrices(relaxation, prices)).toBeLessThanOrEqual(found + 0.02 * Math.abs(found) + 50 * GRAIN);
      }
    }
  });

  it('looks at every pair where people and slots are few', () => {
    for (const instance of INSTANCES) {
      const layout = layoutOf(instance);
      expect(nearPairs(layout, FINE).every((near) => near === 1)).toBe(true);
    }
  });
});
