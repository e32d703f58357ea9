import { describe, expect, it } from '@jest/globals';
import { compile, generateProblem, type RosterProblem } from '../../../src/engine/index.js';
import { evaluatePrices, newPrices, relax } from '../../../src/engine/search/bound/relaxation.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';

const TIMES = 1_000_000;
const PROBLEM = generateProblem({ schools: 12, observers: 40, slots: 300, seed: 1 });

function scaled(problem: RosterProblem, times: number): RosterProblem {
  const { rules, slots, preferences } = problem;
  const weighted = <T extends { readonly weight: number }>(item: T): T => ({ ...item, weight: item.weight * times });
  const weights = Object.fromEntries(Object.entries(rules.weights).map(([name, weight]) => [name, weight * times]));
  return {
    ...problem,
    slots: slots.map((slot) => weighted({ ...slot, quotas: slot.quotas.map(weighted) })),
    preferences: preferences.map((preference) => ({ ...preference, cost: preference.cost * times })),
    rules: { ...rules, weights: weights as unknown as typeof rules.weights },
  };
}

/** What the relaxation is worth when slots pay between 300 and 400 each, so many times. */
function valueAt(times: number): number {
  const layout = layoutOf(compile(scaled(PROBLEM, times)));
  const relaxation = relax(layout);
  const prices = newPrices(relaxation);
  for (let slot = 0; slot < layout.slots; slot += 1) prices.slot[slot] = times * 1000 * (300 + ((slot * 37) % 90) + (slot % 7));
  return evaluatePrices(relaxation, prices);
}

describe('the value of a relaxation', () => {
  it('is so many times as large if all weights and prices are, however large', () => {
    expect(valueAt(TIMES)).toBe(TIMES * valueAt(1));
  });
});
