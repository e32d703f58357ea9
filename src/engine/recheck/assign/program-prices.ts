import { highsLpSolver } from '../../search/lp/highs-lp.js';
import { recheckMip } from './mip.js';
import { partsOf } from './part.js';
import type { Stacks } from './stacks.js';

const SOLVER = highsLpSolver();

/**
 * The prices of a minute of each class by the linear program in which nothing has to be whole: the best that prices can prove,
 * also where capacities bind and water finds its level too slowly. Null if the time did not suffice.
 */
export async function programPrices({ layout, load }: Stacks, timeLimitSeconds: number): Promise<Float64Array | null> {
  const loads = Array.from(load, (own) => new Set([own]));
  const prices = new Float64Array(layout.classes.length);
  for (const part of partsOf(layout, () => true)) {
    if (part.classes.length === 0) continue;
    const session = await SOLVER.openLp(recheckMip(layout, part, loads, 'nothing').model);
    const { status, rowDuals } = session.solve({ timeLimitSeconds });
    session.dispose();
    if (status !== 'optimal') return null;
    for (const [row, own] of part.classes.entries()) prices[own] = Math.max(0, rowDuals[row]! / layout.minutes[own]!);
  }
  return prices;
}
