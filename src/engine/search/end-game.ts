import type { Instance } from '../roster/instance/instance.js';
import { chosenDuties, rosterMip, type RosterMip } from '../roster/mip/index.js';
import type { Ascent } from './bound/ascent.js';
import { usefulPairs } from './bound/reduce.js';
import { pairOf } from './layout-of.js';
import type { Layout } from './layout.js';
import { highsSolver } from './lp/highs.js';
import type { MipOptions } from './lp/port.js';

/** With more pairs left than this the exact model is out of reach. */
const MOST_PAIRS = 1500;

/** Pairs of the best roster and the bound that the exact model proved. */
export interface Ending {
  readonly best: Int32Array;
  readonly bound: number;
}

/** What is still open when the end game begins. */
export interface OpenEnd {
  readonly instance: Instance;
  readonly layout: Layout;
  readonly ascent: Ascent;
  readonly best: Int32Array;
  readonly incumbent: number;
  readonly seed: number;
}

/** Hands what reduced costs leave of a small problem to the exact model; null if too much is left. */
export async function endGame(open: OpenEnd, hooks: Pick<MipOptions, 'onProgress' | 'shouldStop'>): Promise<Ending | null> {
  const { layout, ascent, best, incumbent } = open;
  if (layout.pairs > 20 * MOST_PAIRS) return null;
  const useful = usefulPairs(ascent.relaxation, ascent.best, ascent.value, incumbent);
  for (const pair of best) useful[pair] = 1;
  if (useful.reduce((sum, each) => sum + each, 0) > MOST_PAIRS) return null;
  const mip = rosterMip(open.instance);
  const pairs = mip.duties.map(({ person, slot }) => pairOf(layout, person, slot));
  forbid(mip, pairs, useful);
  const options = { ...hooks, seed: open.seed, absoluteGap: 0.999, start: startValues(mip, pairs, best) };
  const result = await highsSolver().solve(mip.model, options);
  const bound = result.status === 'infeasible' ? incumbent : Math.min(incumbent, Math.ceil(result.bound - 1e-6));
  if (result.values === null || result.objective >= incumbent) return { best, bound };
  const found = chosenDuties(mip, result.values).map(({ person, slot }) => pairOf(layout, person, slot));
  return { best: Int32Array.from(found), bound };
}

function forbid({ model }: RosterMip, pairs: readonly number[], useful: Uint8Array): void {
  for (const [column, pair] of pairs.entries()) if (!useful[pair]) model.columnUpper[column] = 0;
}

function startValues({ model }: RosterMip, pairs: readonly number[], best: Int32Array): Float64Array {
  const held = new Set(best);
  const values = new Float64Array(model.columnCount).fill(NaN, pairs.length);
  for (const [column, pair] of pairs.entries()) values[column] = held.has(pair) ? 1 : 0;
  return values;
}
