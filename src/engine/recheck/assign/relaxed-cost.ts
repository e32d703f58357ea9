import type { RecheckLayout } from './layout.js';

const ARC_RANGE = 2 ** 24;

/** Classes and experts of which the relaxation is taken. */
interface Members {
  readonly classes: Iterable<number>;
  readonly experts: Iterable<number>;
}

/** The value of Lagrange's relaxation at these prices of a minute, which may not exceed shortage / minutes of the class. */
export function relaxedCost(
  layout: RecheckLayout,
  prices: Float64Array,
  { classes, experts }: Members = { classes: layout.classes.keys(), experts: layout.problem.experts.keys() },
): number {
  const dearest = dearestFirst(layout, prices);
  let cost = 0;
  for (const own of classes) cost += layout.demand[own]! * layout.minutes[own]! * prices[own]!;
  for (const expert of experts) cost += cheapestStack(layout, prices, expert, dearest(expert), 0);
  return cost;
}

/** By how much the relaxation rises, at least, when one work has to go along the arc. */
export function arcLosses(layout: RecheckLayout, prices: Float64Array): Float64Array {
  const dearest = dearestFirst(layout, prices);
  const losses = new Float64Array(layout.arcExpert.length);
  for (const [expert, arcs] of layout.arcsOfExpert.entries()) {
    const order = dearest(expert);
    const free = cheapestStack(layout, prices, expert, order, 0);
    const forced = new Map<number, number>();
    for (const arc of arcs) {
      const own = layout.arcClass[arc]!;
      const minutes = layout.minutes[own]!;
      const rest = forced.get(minutes) ?? cheapestStack(layout, prices, expert, order, minutes);
      forced.set(minutes, rest);
      losses[arc] = rest - minutes * prices[own]! - free;
    }
  }
  return losses;
}

/** The arcs of an expert, the dearest class first. */
function dearestFirst({ arcsOfExpert, arcClass }: RecheckLayout, prices: Float64Array): (expert: number) => Int32Array {
  const places = new Map([...new Set(prices)].sort((a, b) => b - a).map((price, place) => [price, place]));
  const rank = prices.map((price) => places.get(price)!);
  return (expert) => {
    const keys = Float64Array.from(arcsOfExpert[expert]!, (arc) => rank[arcClass[arc]!]! * ARC_RANGE + arc).sort();
    return Int32Array.from(keys, (key) => key % ARC_RANGE);
  };
}

/**
 * The least that an expert's balance can cost less what he is paid, with so many forced minutes beyond what he keeps: grains are taken
 * up while they pay.
 */
function cheapestStack(layout: RecheckLayout, prices: Float64Array, expert: number, arcs: Int32Array, forced: number): number {
  const { problem, grain, arcClass, minutes, size } = layout;
  const begun = layout.begun.load[expert]!;
  const { share, capacityMinutes } = problem.experts[expert]!;
  const weight = problem.rules.weights.balance * share;
  const capacity = begun + grain * Math.floor((capacityMinutes - begun) / grain);
  if (forced > 0 && begun + forced > capacity) return Infinity;
  let [load, paid] = [begun + forced, 0];
  for (const arc of arcs) {
    const own = arcClass[arc]!;
    const price = prices[own]!;
    const worth = weight === 0 ? capacity : begun + grain * Math.ceil(((price / weight - grain) / 2 - begun) / grain);
    const taken = Math.min(size[own]! * minutes[own]!, Math.min(worth, capacity) - load);
    if (taken <= 0) break;
    load += taken;
    paid += taken * price;
  }
  return weight * load * load - paid;
}
