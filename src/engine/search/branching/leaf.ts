import type { ProvedPrices } from '../bound/ascent.js';
import { oppositeOf } from '../bound/couplings.js';
import { GRAIN } from '../bound/prices.js';
import { fixedPart } from '../day-plans/fixed-part.js';
import type { JudgedPlan } from '../day-plans/list-plans.js';
import { openPlans } from '../day-plans/open-plans.js';
import { planModel } from '../day-plans/plan-model.js';
import type { Wanted } from '../day-plans/round-plans.js';
import { solvePlans } from '../day-plans/solve-plans.js';

/** What the exact model of days said of a branch. */
export interface LeafResult {
  /** Whether the branch holds nothing cheaper than the incumbent and this roster. */
  readonly isClosed: boolean;
  /** A roster cheaper than the incumbent, as pairs of the branch's layout, and what it costs; or null. */
  readonly found: { readonly pairs: readonly number[]; readonly cost: number } | null;
  /** No roster of the branch that is cheaper than the incumbent costs less, in whole costs. */
  readonly bound: number;
  /** The work, in looks at pairs. */
  readonly looks: number;
}

/** A small model is given up after so many simplex iterations, since the branch can be divided instead. */
const MOST_ITERATIONS = 40_000;
/** A longer list of plans is not made. */
const MOST_PLANS = 30_000;

/** Closes a branch of few plans; null if there are more. */
export async function closeIfSmall(known: ProvedPrices, question: Wanted, few: number): Promise<LeafResult | null> {
  const plans = openPlans(known, question.use, question.incumbent, few);
  return plans && ask(known, plans, question, { target: question.incumbent, mostIterations: MOST_ITERATIONS });
}

/** Finds the cheapest roster that can follow only so many plans, or proves that all cost more. */
export async function closeBelow(known: ProvedPrices, question: Wanted, most: number): Promise<LeafResult | null> {
  const plans = openPlans(known, question.use, question.incumbent, MOST_PLANS);
  return plans && ask(known, plans, question, { target: targetFor(plans, known, question.incumbent, most) });
}

/** The incumbent, or the highest cost below which a roster can follow no more than so many plans. */
function targetFor(plans: readonly JudgedPlan[], { value }: ProvedPrices, incumbent: number, most: number): number {
  if (plans.length <= most) return incumbent;
  const excess = Float64Array.from(plans, (plan) => plan.excess).sort();
  return Math.min(incumbent, Math.floor((value + excess[most]!) / GRAIN) + 1);
}

interface Limits {
  /** Only rosters cheaper than this, and plans that they can follow. */
  readonly target: number;
  readonly mostIterations?: number;
}

async function ask(
  { relaxation, value }: ProvedPrices,
  open: readonly JudgedPlan[],
  { incumbent, seed, shouldStop }: Wanted,
  { target, mostIterations = Infinity }: Limits,
): Promise<LeafResult> {
  const { layout, couplings } = relaxation;
  const plans = open.filter(({ excess }) => excess <= (target - 1) * GRAIN - value);
  const model = planModel(layout, plans, { ...fixedPart(layout, []), directions: couplings.taken }, couplings);
  const offset = model.offset + costOfTaken(relaxation);
  const options = { cutoff: target, seed, mostIterations, shouldStop };
  const { status, values, objective, bound, looks } = await solvePlans({ ...model, offset }, options);
  const isBetter = values !== null && objective < target - 0.5;
  const isEnded = status === 'optimal' || status === 'infeasible';
  return {
    isClosed: isEnded && (isBetter || target === incumbent),
    found: isBetter
      ? { pairs: plans.flatMap(({ pairs }, column) => (values[column]! > 0.5 ? pairs : [])), cost: Math.round(objective) }
      : null,
    bound: status === 'infeasible' ? target : Math.min(target, Math.ceil(bound - 1e-6)),
    looks,
  };
}

/** What two opposite directions cost that are both taken: the model takes it for paid. */
function costOfTaken({ layout, couplings: { taken } }: ProvedPrices['relaxation']): number {
  const both = [...taken].filter((direction) => taken.has(oppositeOf(layout, direction))).length / 2;
  return both > 0 ? both * layout.reciprocityCost : 0;
}
