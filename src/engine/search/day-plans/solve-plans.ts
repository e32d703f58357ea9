import { highsSolver } from '../lp/highs.js';
import type { LinearModel, MipOptions, MipResult } from '../lp/port.js';
import { looksOfModel } from '../turns.js';

/** How to solve a model of days: it is given up after so many simplex iterations, which do not depend on the machine. */
export interface SolvePlansOptions extends Pick<MipOptions, 'seed' | 'cutoff' | 'start' | 'mostNodes'> {
  readonly mostIterations: number;
  readonly shouldStop: () => boolean;
}

/** What the model said, and the work, in looks at pairs. */
export type SolvedPlans = MipResult & { readonly looks: number };

/** What was found, as pairs of the layout; null if nothing. The work is in looks at pairs. */
export interface FoundRoster {
  readonly pairs: readonly number[] | null;
  readonly looks: number;
}

/** Solves a model of days (`plan-model.ts`), whose costs are whole. */
export async function solvePlans(
  model: LinearModel,
  { mostIterations, shouldStop, ...options }: SolvePlansOptions,
): Promise<SolvedPlans> {
  let iterations = 0;
  const result = await highsSolver().solve(model, {
    ...options,
    absoluteGap: 0.999,
    hasSubprograms: false,
    shouldStop: (count) => (iterations = count) > mostIterations || shouldStop(),
  });
  return { ...result, looks: looksOfModel(iterations, model.columnCount) };
}
