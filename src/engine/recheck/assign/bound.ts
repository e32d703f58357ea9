import type { RecheckLayout } from './layout.js';
import { relaxedCost } from './relaxed-cost.js';
import { stackPrices } from './stack-prices.js';
import { unavoidableMixing } from './unavoidable-mixing.js';
import type { Stacks } from './stacks.js';

/** How many arcs the climb may look at. */
const CLIMB_ARCS = 1e7;
const SHARES_TRIED = 4;
const ROUNDING = 1e-6;

/** A proved lower bound of the objective, a whole number, and the prices of a minute of each class that prove it. */
export interface PricedBound {
  readonly bound: number;
  readonly prices: Float64Array;
}

/**
 * A proved lower bound of the objective, a whole number. Every check of a class is paid its price, at most what its absence
 * costs, and every expert takes the minutes that leave him cheapest: Lagrange's relaxation of the coverage. Works may be cut
 * into grains there, so the bound is exact where all works are equally long and nothing is left unmixed.
 */
export function recheckBound(stacks: Stacks, water: Float64Array): PricedBound {
  const { layout } = stacks;
  const shares = [...new Set(layout.problem.experts.map(({ share }) => share))].filter((share) => share > 0);
  const own = stackPrices(stacks);
  const poured = [water.map(Math.round), ...shares.slice(0, SHARES_TRIED).map((share) => onSteps(layout, water, share))];
  const raised = poured.map((prices) => prices.map((price, index) => Math.max(price, own[index]!)));
  const rated = [own, ...poured, ...raised].map((raw) => rate(layout, raw));
  const best = rated.reduce((one, other) => (other.cost > one.cost ? other : one));
  return stated(layout, climb(layout, best));
}

/** The bound that given prices prove. */
export function boundAt(layout: RecheckLayout, prices: Float64Array): PricedBound {
  return stated(layout, rate(layout, prices));
}

interface Rated {
  readonly prices: Float64Array;
  readonly cost: number;
}

function rate(layout: RecheckLayout, raw: Float64Array): Rated {
  const prices = withinShortage(layout, raw);
  return { prices, cost: relaxedCost(layout, prices) };
}

function stated(layout: RecheckLayout, { prices, cost }: Rated): PricedBound {
  const { ofGroup, ofExpert } = unavoidableMixing(layout);
  const mixing = [...ofGroup, ...ofExpert].reduce((sum, own) => sum + own, 0);
  return { prices, bound: wholeAbove(cost) + mixing };
}

/** The least whole number that is not below the cost, up to rounding. */
export function wholeAbove(cost: number): number {
  return Math.max(0, Math.ceil(cost - ROUNDING * Math.max(1, cost / 1e6)));
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
function climb(layout: RecheckLayout, start: Rated): Rated {
  let best = start;
  let left = CLIMB_ARCS / Math.max(1, layout.arcExpert.length);
  for (const price of new Set(start.prices))
    for (const step of [1, -1, 2, -2]) {
      if ((left -= 1) < 0) return best;
      const moved = best.prices.map((own, index) => (start.prices[index] === price ? Math.max(0, own + step) : own));
      const rated = rate(layout, moved);
      if (rated.cost > best.cost) best = rated;
    }
  return best;
}
