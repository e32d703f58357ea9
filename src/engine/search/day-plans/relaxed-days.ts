import type { ProvedPrices } from '../bound/ascent.js';
import { reduce } from '../bound/reduce.js';
import type { Layout } from '../layout.js';
import { highsLpSolver } from '../lp/highs-lp.js';
import { looksOfProgram } from '../turns.js';
import type { DayPlan } from './draft.js';
import { fixedPart } from './fixed-part.js';
import { openPlans } from './open-plans.js';
import { planModel } from './plan-model.js';

/** What the linear relaxation says of the likeliest plans for days. */
export interface RelaxedDays {
  readonly layout: Layout;
  /** Prices had so many rounds. */
  readonly rounds: number;
  /** By what following them costs beyond the relaxation, the cheapest first. */
  readonly plans: readonly DayPlan[];
  /** How far it follows the plan of these pairs, ascending: 0 to 1. */
  readonly followed: (pairs: readonly number[]) => number;
}

/** More pairs make the program too slow. */
const MOST_PAIRS = 20_000;
/** So many plans for each slot are columns, the likeliest by the prices; more than `most` are not listed. */
const LISTED = { perSlot: 8, most: 60_000 };

/** Whether a problem is small enough for its relaxation to be asked. */
export function canRelax({ pairs }: Layout): boolean {
  return pairs <= MOST_PAIRS;
}

/** Solves the linear relaxation of the plans that a roster cheaper than the incumbent may follow; no relaxation if it is stopped. */
export async function relaxDays(
  known: ProvedPrices & { readonly rounds: number },
  incumbent: number,
  shouldStop: () => boolean,
): Promise<{ relaxed: RelaxedDays | null; looks: number }> {
  const { layout } = known.relaxation;
  const { rounds } = known;
  const plans = likeliestPlans(known, reduce(known, incumbent, Infinity)!, incumbent);
  if (plans === null) return { relaxed: null, looks: looksOfProgram(0, LISTED.most) };
  const program = await highsLpSolver().openLp(planModel(layout, plans, fixedPart(layout, [])));
  let iterations = 0;
  const { status, values, reducedCosts } = program.solve({ shouldStop: (made) => ((iterations = made), shouldStop()) });
  program.dispose();
  const looks = looksOfProgram(iterations, plans.length);
  if (status !== 'optimal') return { relaxed: null, looks };
  const shares = new Map(plans.map(({ pairs }, column) => [pairs.join(), values[column]!]));
  const order = Array.from(plans.keys()).sort((one, other) => reducedCosts[one]! - reducedCosts[other]!);
  const followed = (pairs: readonly number[]) => shares.get(pairs.join()) ?? 0;
  return { relaxed: { layout, rounds, plans: order.map((column) => plans[column]!), followed }, looks };
}

/** The likeliest plans, by the prices, that a roster cheaper than the target may follow; null if there are too many to list. */
export function likeliestPlans(known: ProvedPrices, use: Uint8Array, target: number): DayPlan[] | null {
  const plans = openPlans(known, use, target, LISTED.most)?.sort((one, other) => one.excess - other.excess);
  return plans?.slice(0, LISTED.perSlot * known.relaxation.layout.slots) ?? null;
}
