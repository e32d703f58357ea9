import type { RecheckLayout } from './layout.js';

/** How many times steeper the price climbs beyond the capacity, so that prices see the limit: softly at first. */
const WALLS = [20, 400];
const SWEEPS = 40;
const STEPS = 40;
const CLOSE = 0.01;

/** Works as water: how many minutes of its class go along each arc, and what one more minute of each class costs. */
export interface Water {
  readonly prices: Float64Array;
  readonly poured: Float64Array;
}

/**
 * Every class is poured like water over the experts who may check it: the optimum of the balance when works can be cut into minutes,
 * found class by class. The prices serve the bound, the minutes a start.
 */
export function equalPrices(layout: RecheckLayout): Water {
  const { shortage } = layout.problem.rules.weights;
  const prices = new Float64Array(layout.classes.length);
  const poured = new Float64Array(layout.arcExpert.length);
  for (const wall of WALLS) {
    const basin = basinOf(layout, poured, wall);
    for (let sweep = 0, moved = Infinity; sweep < SWEEPS && moved > CLOSE; sweep += 1) {
      moved = 0;
      for (let own = 0; own < prices.length; own += 1) {
        const price = pour(layout, basin, poured, own, prices[own]!, shortage / layout.minutes[own]!);
        moved = Math.max(moved, Math.abs(price - prices[own]!));
        prices[own] = price;
      }
    }
  }
  return { prices, poured };
}

/** The stacks as vessels: how fast the price of a minute rises, and from where it rises faster. */
interface Basin {
  readonly load: Float64Array;
  readonly slope: Float64Array;
  readonly capacity: Float64Array;
  readonly wall: number;
}

function basinOf(layout: RecheckLayout, poured: Float64Array, wall: number): Basin {
  const { begun, arcExpert } = layout;
  const { experts, rules } = layout.problem;
  const load = begun.load.slice();
  for (const [arc, minutes] of poured.entries()) load[arcExpert[arc]!]! += minutes;
  return {
    load,
    slope: Float64Array.from(experts, ({ share }) => Math.max(1e-3, 2 * rules.weights.balance * share)),
    capacity: Float64Array.from(experts, ({ capacityMinutes }) => capacityMinutes),
    wall,
  };
}

/** Takes the class's minutes out and pours them again; answers the level that they reach, which is at most `dearest`. */
function pour(layout: RecheckLayout, basin: Basin, poured: Float64Array, own: number, guess: number, dearest: number): number {
  const { arcStart, arcExpert } = layout;
  const [from, to] = [arcStart[own]!, arcStart[own + 1]!];
  for (let arc = from; arc < to; arc += 1) basin.load[arcExpert[arc]!]! -= poured[arc]!;
  const level = levelOf(layout, basin, own, guess, dearest);
  const most = layout.size[own]! * layout.minutes[own]!;
  for (let arc = from; arc < to; arc += 1) {
    const expert = arcExpert[arc]!;
    const minutes = Math.min(most, Math.max(0, loadAt(basin, expert, level) - basin.load[expert]!));
    poured[arc] = minutes;
    basin.load[expert]! += minutes;
  }
  return level;
}

/** The level at which the vessels hold the demand: Newton's steps, kept between bounds that close in. */
function levelOf(layout: RecheckLayout, basin: Basin, own: number, guess: number, dearest: number): number {
  const { arcStart, arcExpert } = layout;
  const most = layout.size[own]! * layout.minutes[own]!;
  const demand = layout.demand[own]! * layout.minutes[own]!;
  let low = 0;
  let high = dearest;
  let level = guess > 0 ? Math.min(guess, dearest) : dearest / 2;
  for (let step = 0; step < STEPS && high - low > CLOSE / 100; step += 1) {
    let [held, width] = [0, 0];
    for (let arc = arcStart[own]!; arc < arcStart[own + 1]!; arc += 1) {
      const expert = arcExpert[arc]!;
      const minutes = loadAt(basin, expert, level) - basin.load[expert]!;
      held += Math.min(most, Math.max(0, minutes));
      if (minutes > 0 && minutes < most) width += 1 / basin.slope[expert]!;
    }
    if (Math.abs(held - demand) < 1e-6) return level;
    if (held < demand) low = level;
    else high = level;
    const next = width > 0 ? level + (demand - held) / width : (low + high) / 2;
    level = next > low && next < high ? next : (low + high) / 2;
  }
  return level;
}

/** The minutes at which a stack's next minute costs so much. */
function loadAt({ slope, capacity, wall }: Basin, expert: number, level: number): number {
  const free = level / slope[expert]!;
  const limit = capacity[expert]!;
  return free <= limit ? free : limit + (free - limit) / wall;
}
