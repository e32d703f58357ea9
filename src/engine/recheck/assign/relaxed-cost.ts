import type { RecheckLayout } from './layout.js';

const ARC_RANGE = 2 ** 24;

/** The value of Lagrange's relaxation at these prices of a minute, which may not exceed shortage / minutes of the class. */
export function relaxedCost(layout: RecheckLayout, prices: Float64Array): number {
  const rank = ranksOf(prices);
  let cost = 0;
  for (let own = 0; own < prices.length; own += 1) cost += layout.demand[own]! * layout.minutes[own]! * prices[own]!;
  for (const [expert, arcs] of layout.arcsOfExpert.entries()) cost += cheapestStack(layout, prices, rank, expert, arcs);
  return cost;
}

/** The dearest class first. */
function ranksOf(prices: Float64Array): Float64Array {
  const places = new Map([...new Set(prices)].sort((a, b) => b - a).map((price, place) => [price, place]));
  return prices.map((price) => places.get(price)!);
}

/** The least that an expert's balance can cost less what he is paid: grains are taken up while they pay. */
function cheapestStack(layout: RecheckLayout, prices: Float64Array, rank: Float64Array, expert: number, arcs: Int32Array): number {
  const { problem, grain, arcClass, minutes, size } = layout;
  const { share, capacityMinutes } = problem.experts[expert]!;
  const weight = problem.rules.weights.balance * share;
  const capacity = grain * Math.floor(capacityMinutes / grain);
  const keys = Float64Array.from(arcs, (arc) => rank[arcClass[arc]!]! * ARC_RANGE + arc).sort();
  let [load, paid] = [0, 0];
  for (const key of keys) {
    const own = arcClass[key % ARC_RANGE]!;
    const price = prices[own]!;
    const worth = weight === 0 ? capacity : grain * Math.ceil((price / weight - grain) / 2 / grain);
    const taken = Math.min(size[own]! * minutes[own]!, Math.min(worth, capacity) - load);
    if (taken <= 0) break;
    load += taken;
    paid += taken * price;
  }
  return weight * load * load - paid;
}
