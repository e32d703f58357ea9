import type { RecheckLayout } from './layout.js';
import { relaxedCost } from './relaxed-cost.js';
import { stackPrices } from './stack-prices.js';
import type { Stacks } from './stacks.js';

/** How many arcs the climb may look at. */
const CLIMB_ARCS = 1e7;
const SHARES_TRIED = 4;
const ROUNDING = 1e-6;

/**
 * A proved lower bound of the objective, a whole number. Every check of a class is paid its price, at most what its absence
 * costs, and every expert takes the minutes that leave him cheapest: Lagrange's relaxation of the coverage. Works may be cut
 * into grains there, so the bound is exact where all works are equally long and nothing is left unmixed.
 */
export function recheckBound(stacks: Stacks, water: Float64Array): number {
  const { layout } = stacks;
  const shares = [...new Set(layout.problem.experts.map(({ share }) => share))].filter((share) => share > 0);
  const own = stackPrices(stacks);
  const poured = [water.map(Math.round), ...shares.slice(0, SHARES_TRIED).map((share) => onSteps(layout, water, share))];
  const rated = [own, ...poured, ...poured.map((prices) => prices.map((price, index) => Math.max(price, own[index]!)))].map(
    (raw) => {
      const prices = withinShortage(layout, raw);
      return { prices, cost: relaxedCost(layout, prices) };
    },
  );
  const best = rated.reduce((one, other) => (other.cost > one.cost ? other : one));
  const cost = climb(layout, best.prices, best.cost);
  return Math.max(0, Math.ceil(cost - ROUNDING * Math.max(1, cost / 1e6))) + unavoidableMixing(layout);
}

/** Each price moved to the middle of the nearest step that the cost of a stack with this share climbs at. */
function onSteps({ problem, grain }: RecheckLayout, prices: Float64Array, share: number): Float64Array {
  const step = 2 * problem.rules.weights.balance * share * grain;
  return step > 0 ? prices.map((price) => step * (Math.floor(price / step) + 0.5)) : prices;
}

function withinShortage({ problem, minutes }: RecheckLayout, prices: Float64Array): Float64Array {
  const { shortage } = problem.rules.weights;
  return prices.map((price, own) => Math.min(price, shortage / minutes[own]!));
}

/** Moves all classes of one price together up or down as long as the bound rises. */
function climb(layout: RecheckLayout, start: Float64Array, cost: number): number {
  let [prices, best] = [start, cost];
  let left = CLIMB_ARCS / Math.max(1, layout.arcExpert.length);
  for (const price of new Set(start))
    for (const step of [1, -1, 2, -2]) {
      if ((left -= 1) < 0) return best;
      const moved = withinShortage(
        layout,
        prices.map((own, index) => (start[index] === price ? Math.max(0, own + step) : own)),
      );
      const value = relaxedCost(layout, moved);
      if (value > best) [prices, best] = [moved, value];
    }
  return best;
}

/** What groups with too few experts cost whoever checks them. */
function unavoidableMixing(layout: RecheckLayout): number {
  const experts = layout.wantedSplit.map(() => 0);
  const seen = new Uint8Array(layout.splitPairs);
  for (let arc = 0; arc < layout.arcSplit.length; arc += 1) {
    const pair = layout.arcSplit[arc]!;
    if (seen[pair] === 1) continue;
    seen[pair] = 1;
    experts[layout.classes[layout.arcClass[arc]!]!.group]! += 1;
  }
  const lacking = layout.wantedSplit.reduce((sum, wanted, group) => sum + Math.max(0, wanted - experts[group]!), 0);
  return layout.problem.rules.weights.mixing * lacking;
}
