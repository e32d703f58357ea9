import type { Stacks } from './stacks.js';

/**
 * What one more minute of each class costs in these stacks, if works may wander on from expert to expert and any may be
 * left out: the least of all ends that can be reached. Where no such way pays any more, these prices prove it.
 */
export function stackPrices({ layout, given, load }: Stacks): Float64Array {
  const { problem, grain, arcStart, arcExpert, size, minutes } = layout;
  const { balance, shortage } = problem.rules.weights;
  const prices = new Float64Array(layout.classes.length);
  const ends = Float64Array.from(problem.experts, ({ share, capacityMinutes }, expert) =>
    load[expert]! + grain <= capacityMinutes ? balance * share * (2 * load[expert]! + grain) : Infinity,
  );
  for (let isNew = true; isNew;) {
    isNew = false;
    for (let own = 0; own < prices.length; own += 1) {
      let price = shortage / minutes[own]!;
      for (let arc = arcStart[own]!; arc < arcStart[own + 1]!; arc += 1)
        if (given[arc]! < size[own]!) price = Math.min(price, ends[arcExpert[arc]!]!);
      prices[own] = price;
      for (let arc = arcStart[own]!; arc < arcStart[own + 1]!; arc += 1) {
        if (given[arc] === 0 || ends[arcExpert[arc]!]! <= price) continue;
        ends[arcExpert[arc]!] = price;
        isNew = true;
      }
    }
  }
  return prices;
}
