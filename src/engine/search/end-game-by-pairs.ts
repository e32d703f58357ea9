import type { Ending, OpenEnd } from './end-game.js';
import { chosenDuties, rosterMip, type RosterMip } from '../roster/mip/index.js';
import { CERTAIN, OPEN, reduce } from './bound/reduce.js';
import { pairsOf } from './layout-of.js';
import { highsSolver } from './lp/highs.js';
import type { MipOptions } from './lp/port.js';
import { restrict } from './restrict.js';

/** Hands the pairs that reduced costs leave of a problem to the exact model; null if too many are left. */
export async function endByPairs(open: OpenEnd, hooks: Pick<MipOptions, 'onProgress' | 'shouldStop'>): Promise<Ending | null> {
  const { instance, known, best, incumbent } = open;
  const { layout } = known.relaxation;
  const held = pairsOf(layout, best);
  const use = reduce(known, incumbent, held, open.most);
  if (use === null) return null;
  for (const pair of held) use[pair] ||= OPEN;
  const mip = rosterMip(restrict(instance, layout, use));
  const pairs = pairsOf(layout, mip.duties);
  for (const [column, pair] of pairs.entries()) if (use[pair] === CERTAIN) mip.model.columnLower[column] = 1;
  const options = { ...hooks, seed: open.seed, absoluteGap: 0.999, start: startValues(mip, pairs, held) };
  const result = await highsSolver().solve(mip.model, options);
  const bound = result.status === 'infeasible' ? incumbent : Math.min(incumbent, Math.ceil(result.bound - 1e-6));
  if (result.values === null || result.objective >= incumbent) return { best, bound };
  return { best: chosenDuties(mip, result.values), bound };
}

function startValues({ model }: RosterMip, pairs: readonly number[], held: readonly number[]): Float64Array {
  const isHeld = new Set(held);
  const values = new Float64Array(model.columnCount).fill(NaN, pairs.length);
  for (const [column, pair] of pairs.entries()) values[column] = isHeld.has(pair) ? 1 : 0;
  return values;
}
