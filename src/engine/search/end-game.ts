import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import { chosenDuties, rosterMip, type RosterMip } from '../roster/mip/index.js';
import type { ProvedPrices } from './bound/ascent.js';
import { CERTAIN, OPEN, reduce } from './bound/reduce.js';
import { pairOf } from './layout-of.js';
import { highsSolver } from './lp/highs.js';
import type { MipOptions } from './lp/port.js';
import { restrict } from './restrict.js';

/** The best roster and the bound that the exact model proved. */
export interface Ending {
  readonly best: readonly IndexedDuty[];
  readonly bound: number;
}

/** What is still open when the end game begins. */
export interface OpenEnd {
  readonly instance: Instance;
  readonly known: ProvedPrices;
  readonly best: readonly IndexedDuty[];
  readonly incumbent: number;
  readonly seed: number;
  /** With more pairs left open than this, the exact model is not tried. */
  readonly mostPairs: number;
}

/** Hands what reduced costs leave of a problem to the exact model; null if too much is left. */
export async function endGame(open: OpenEnd, hooks: Pick<MipOptions, 'onProgress' | 'shouldStop'>): Promise<Ending | null> {
  const { instance, known, best, incumbent } = open;
  const { layout } = known.relaxation;
  const held = best.map(({ person, slot }) => pairOf(layout, person, slot));
  const use = reduce(known, incumbent, held, open.mostPairs);
  if (use === null) return null;
  for (const pair of held) use[pair] ||= OPEN;
  const mip = rosterMip(restrict(instance, layout, use));
  const pairs = mip.duties.map(({ person, slot }) => pairOf(layout, person, slot));
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
