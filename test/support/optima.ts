import {
  checkDuties,
  compile,
  highsSolver,
  nameDuties,
  pinConflict,
  searchRoster,
  type Duty,
  type RosterProblem,
} from '../../src/engine/index.js';
import { chosenDuties, rosterMip } from '../../src/engine/roster/mip/index.js';

/** The best roster found and the bound proved; both infinite where the pins contradict the rules. */
export interface Optimum {
  readonly objective: number;
  readonly bound: number;
  readonly duties: readonly Duty[];
}

const NONE: Optimum = { objective: Infinity, bound: Infinity, duties: [] };
const MOST_SLICES = 400;

/** By our search, until it is proved or has worked for very long; the checker agrees or it throws. */
export async function optimumBySearch(problem: RosterProblem, seed = 1): Promise<Optimum> {
  const instance = compile(problem);
  if (pinConflict(instance) !== null) return NONE;
  let slices = 0;
  const { duties, incumbent, bound } = await searchRoster(instance, { seed, stop: () => (slices += 1) > MOST_SLICES });
  return { ...judged(problem, nameDuties(instance, duties), incumbent), bound };
}

/** By HiGHS alone on the exact model, without a roster to begin with; the checker agrees or it throws. */
export async function optimumByMonolith(problem: RosterProblem): Promise<Optimum> {
  const instance = compile(problem);
  const mip = rosterMip(instance);
  const { status, values, objective } = await highsSolver().solve(mip.model, { absoluteGap: 0.999 });
  if (status === 'infeasible') return NONE;
  if (values === null || status !== 'optimal') throw new Error(`${problem.name}: the monolith ends ${status}`);
  const best = judged(problem, nameDuties(instance, chosenDuties(mip, values)), Math.round(objective));
  return { ...best, bound: best.objective };
}

/** The proved optimum of a small problem. */
export async function provedOptimum(problem: RosterProblem): Promise<Optimum> {
  const optimum = await optimumBySearch(problem);
  if (optimum.bound < optimum.objective) throw new Error(`${problem.name}: ${optimum.bound} < ${optimum.objective}`);
  return optimum;
}

function judged(problem: RosterProblem, duties: readonly Duty[], claimed: number): Omit<Optimum, 'bound'> {
  const { violations, objective } = checkDuties(problem, duties);
  if (violations.length > 0) throw new Error(`${problem.name}: ${violations.map(({ rule }) => rule).join(' ')} broken`);
  if (objective !== claimed) throw new Error(`${problem.name}: it costs ${objective} and not ${claimed}`);
  return { objective, duties };
}
