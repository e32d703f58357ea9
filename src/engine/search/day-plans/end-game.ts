import type { ProvedPrices } from '../bound/ascent.js';
import { reduce } from '../bound/reduce.js';
import type { IndexedDuty } from '../../roster/instance/instance.js';
import { dutiesOf } from '../pairs-of.js';
import { highsSolver } from '../lp/highs.js';
import type { MipOptions } from '../lp/port.js';
import { fixedPart } from './fixed-part.js';
import { openPlans } from './open-plans.js';
import { planModel } from './plan-model.js';

/**
 * A model of more plans is solved as it is: simplified first, it takes twice as long (1,512 and 1,756 plans: 15 and 19 CPU s instead of 6 and 9;
 * of 814 and 1,277 plans it takes 0.6 and 0.8 s, and 0.6 and 1.7 as it is).
 */
const MOST_SIMPLIFIED = 1_400;

/** The best roster and the bound that the exact model proved. */
export interface Ending {
  readonly best: readonly IndexedDuty[];
  readonly bound: number;
}

/** What is still open when the end game begins. */
export interface OpenEnd {
  readonly known: ProvedPrices;
  readonly best: readonly IndexedDuty[];
  readonly incumbent: number;
  /** Only plans that a roster cheaper than this can follow are left open; the incumbent, or less. */
  readonly target: number;
  readonly seed: number;
  /** With more plans for a person's day left open than this, the exact model is not tried. */
  readonly most: number;
}

/**
 * Fixes plans by reduced costs: a person's day goes by a plan only if the bound with that plan stays below the target. If few are left,
 * the exact model of all days finds the best roster, or proves that none is cheaper than the target; null if too many are.
 */
export async function endGame(open: OpenEnd, hooks: Hooks): Promise<Ending | null> {
  const { known, best, incumbent, target, seed, most } = open;
  const { layout } = known.relaxation;
  const use = reduce(known, target, most);
  const likely = use && openPlans(known, use, target, most);
  if (likely === null) return null;
  const model = planModel(layout, likely, fixedPart(layout, []), { isWhole: true });
  const result = await highsSolver().solve(model, {
    ...untilTarget(hooks, target),
    seed,
    absoluteGap: 0.999,
    cutoff: incumbent,
    isSimplified: likely.length <= MOST_SIMPLIFIED,
    hasSubprograms: false,
  });
  const bound = result.status === 'infeasible' ? target : Math.min(target, Math.ceil(result.bound - 1e-6));
  if (result.values === null || result.objective >= incumbent) return { best, bound };
  const chosen = likely.filter((_, column) => result.values![column]! > 0.5).flatMap(({ pairs }) => pairs);
  return { best: dutiesOf(layout, chosen), bound };
}

type Hooks = Pick<MipOptions, 'onProgress' | 'shouldStop'>;

/** A bound says nothing of rosters dearer than the target: their plans are not in the model. */
function untilTarget({ onProgress, shouldStop }: Hooks, target: number): Hooks {
  let bound = -Infinity;
  return {
    onProgress: (progress) => {
      bound = Math.min(target, Math.ceil(progress.bound - 1e-6));
      onProgress?.({ ...progress, bound });
    },
    shouldStop: (iterations) => bound >= target || shouldStop?.(iterations) === true,
  };
}
