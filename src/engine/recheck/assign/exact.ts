import { highsSolver } from '../../search/lp/highs.js';
import type { MipResult } from '../../search/lp/port.js';
import { recheckMip, type RecheckMip } from './mip.js';
import { type Stacks, emptyStacks, give } from './stacks.js';

/** How to solve exactly. */
export interface ExactRecheckOptions {
  readonly seed: number;
  readonly secondsLeft: () => number;
  readonly shouldStop: () => boolean;
}

/** Every objective is a whole number, so a bound less than 1 below the incumbent is a proof. */
const PROOF = 0.999;
const ROUNDING = 1e-4;

/** One module for all solves: loading it takes longer than a small program. */
const SOLVER = highsSolver();

/**
 * Solves the program of the classes. The squares are written as tangents at the loads that matter; where a solution shows a
 * load without a tangent, the tangent is added and the program solved again, until cost and bound meet.
 */
export async function solveClasses(
  start: Stacks,
  provedBound: number,
  options: ExactRecheckOptions,
): Promise<{ readonly stacks: Stacks; readonly bound: number }> {
  const loads = start.layout.problem.experts.map((_, expert) => new Set([start.load[expert]!]));
  let [best, bound] = [start, provedBound];
  while (best.cost >= bound + 1 && options.secondsLeft() > 0 && !options.shouldStop()) {
    const mip = recheckMip(start.layout, loads);
    const result = await SOLVER.solve(mip.model, {
      timeLimitSeconds: options.secondsLeft(),
      shouldStop: options.shouldStop,
      absoluteGap: PROOF,
      seed: options.seed,
      start: startValues(mip, best),
    });
    bound = Math.max(bound, Math.min(best.cost, Math.ceil(result.bound - ROUNDING * Math.max(1, result.bound / 1e6))));
    const found = stacksOf(start, result);
    if (found !== null && found.cost < best.cost) best = found;
    if (found === null || !isNews(loads, found)) break;
  }
  return { stacks: best, bound };
}

function startValues({ model, given }: RecheckMip, { given: counts }: Stacks): Float64Array {
  const values = new Float64Array(model.columnCount).fill(Number.NaN);
  for (const [arc, column] of given.entries()) values[column] = counts[arc]!;
  return values;
}

function stacksOf({ layout }: Stacks, { values }: MipResult): Stacks | null {
  if (values === null) return null;
  const stacks = emptyStacks(layout);
  for (let arc = 0; arc < layout.arcExpert.length; arc += 1)
    for (let work = Math.round(values[arc]!); work > 0; work -= 1) give(stacks, arc);
  return stacks;
}

/** Notes the loads of a solution; answers whether one of them had no tangent. */
function isNews(loads: readonly Set<number>[], { load }: Stacks): boolean {
  let news = false;
  for (const [expert, known] of loads.entries()) {
    news ||= !known.has(load[expert]!);
    known.add(load[expert]!);
  }
  return news;
}
