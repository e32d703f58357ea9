import type { ProvedPrices } from '../bound/ascent.js';
import type { Layout } from '../layout.js';
import { highsLpSolver } from '../lp/highs-lp.js';
import { looksOfProgram } from '../turns.js';
import type { DayPlan } from './draft.js';
import { fixedPart } from './fixed-part.js';
import { personDayOf } from './held-plans.js';
import { planModel } from './plan-model.js';
import { likeliestPlans } from './relaxed-days.js';
import { solvePlans, type FoundRoster } from './solve-plans.js';

/** What is asked for: a roster cheaper than the incumbent. */
export interface Wanted {
  /** By pair: whether such a roster can have it (`reduce`). */
  readonly use: Uint8Array;
  readonly incumbent: number;
  readonly seed: number;
  readonly shouldStop: () => boolean;
}

/** A plan that the relaxation follows so far stays. */
const FOLLOWED = 0.8;
/** Less than this is nothing; of plans followed by halves so many for each slot are left to the exact model. */
const UNFOLLOWED = 1e-6;
const FEW_HALVES = 0.5;
/** Beside them so many plans for each slot stay open, by reduced cost. */
const OPEN_PER_SLOT = 3;
const MOST_ITERATIONS = 4_000;

/**
 * Relaxation enforced neighbourhood search (Berthold 2014): what the linear relaxation of all days nearly follows stays, and the exact
 * model chooses among the likeliest of the other plans.
 */
export async function roundPlans(known: ProvedPrices, wanted: Wanted): Promise<FoundRoster> {
  const { layout } = known.relaxation;
  const plans = likeliestPlans(known, wanted.use, wanted.incumbent);
  if (plans === null) return { pairs: null, looks: 0 };
  const relaxed = await relaxPlans(layout, plans, wanted);
  if (relaxed === null) return { pairs: null, looks: looksOfProgram(MOST_ITERATIONS, plans.length) };
  const { followed, open } = relaxed;
  const stays = followed.flatMap(({ pairs }) => pairs);
  const model = planModel(layout, open, fixedPart(layout, stays));
  const { seed, shouldStop } = wanted;
  const { values, looks } = await solvePlans(model, { mostNodes: 1, seed, mostIterations: MOST_ITERATIONS, shouldStop });
  const pairs = values && [...stays, ...open.flatMap((plan, column) => (values[column]! > 0.5 ? plan.pairs : []))];
  return {
    pairs: pairs !== null && hasPins(layout, pairs) ? pairs : null,
    looks: relaxed.looks + looks,
  };
}

/**
 * What the linear relaxation nearly follows, and what else is likely beside it; what stays makes it follow more. Null if nothing cheap
 * enough can come of these plans.
 */
async function relaxPlans(layout: Layout, plans: readonly DayPlan[], { incumbent, shouldStop }: Wanted) {
  const model = planModel(layout, plans, fixedPart(layout, []));
  const program = await highsLpSolver().openLp(model);
  const room = roomOf(layout);
  const isFollowed = new Uint8Array(plans.length);
  const columns = Array.from(plans.keys());
  let iterations = 0;
  try {
    for (;;) {
      let count = 0;
      const result = program.solve({ shouldStop: (made) => ((count = made), shouldStop()) });
      iterations += count;
      if (result.status !== 'optimal' || result.objective > incumbent - 1) return null;
      const { values, reducedCosts } = result;
      const fresh = columns.filter((column) => !isFollowed[column] && values[column]! > FOLLOWED && room.take(plans[column]!));
      for (const column of fresh) isFollowed[column] = 1;
      const halves = columns.filter((column) => !isFollowed[column] && values[column]! > UNFOLLOWED).length;
      if (halves > FEW_HALVES * layout.slots && fresh.length > 0) {
        const ones = new Float64Array(fresh.length).fill(1);
        program.setColumnBounds(Int32Array.from(fresh), ones, ones);
        continue;
      }
      const open = columns
        .filter((column) => !isFollowed[column] && room.fits(plans[column]!))
        .sort((one, other) => reducedCosts[one]! - reducedCosts[other]!)
        .slice(0, OPEN_PER_SLOT * layout.slots);
      return {
        followed: plans.filter((_, column) => isFollowed[column] === 1),
        open: open.map((column) => plans[column]!),
        looks: looksOfProgram(iterations, model.columnCount),
      };
    }
  } finally {
    program.dispose();
  }
}

/** Which plans still fit beside those taken: one a day for each person, and a seat in every slot. */
function roomOf(layout: Layout) {
  const { pairSlot, required } = layout;
  const planned = new Set<number>();
  const seats = required.slice();
  const dayOf = ({ pairs }: DayPlan) => personDayOf(layout, pairs[0]!);
  const fits = (plan: DayPlan) => !planned.has(dayOf(plan)) && plan.pairs.every((pair) => seats[pairSlot[pair]!]! > 0);
  const take = (plan: DayPlan) => {
    if (!fits(plan)) return false;
    planned.add(dayOf(plan));
    for (const pair of plan.pairs) seats[pairSlot[pair]!]! -= 1;
    return true;
  };
  return { fits, take };
}

function hasPins({ pins, pairPinned }: Layout, pairs: readonly number[]): boolean {
  return pairs.filter((pair) => pairPinned[pair] === 1).length === pins;
}
