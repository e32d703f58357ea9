import type { Instance } from '../roster/instance/instance.js';
import { chosenDuties, rosterMip, type RosterMip } from '../roster/mip/index.js';
import type { Ascent } from './bound/ascent.js';
import { CERTAIN, OPEN, reduce } from './bound/reduce.js';
import { pairOf } from './layout-of.js';
import type { Layout } from './layout.js';
import { highsSolver } from './lp/highs.js';
import type { MipOptions } from './lp/port.js';

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
  /** With more pairs left open than this, the exact model is not tried. */
  readonly mostPairs: number;
}

/** Hands what reduced costs leave of a problem to the exact model; null if too much is left. */
export async function endGame(open: OpenEnd, hooks: Pick<MipOptions, 'onProgress' | 'shouldStop'>): Promise<Ending | null> {
  const { instance, layout, ascent, best, incumbent } = open;
  const use = reduce(ascent.relaxation, ascent.best, ascent.value, incumbent, best, open.mostPairs);
  if (use === null) return null;
  for (const pair of best) use[pair] ||= OPEN;
  const mip = rosterMip(restrict(instance, layout, use));
  const pairs = mip.duties.map(({ person, slot }) => pairOf(layout, person, slot));
  for (const [column, pair] of pairs.entries()) if (use[pair] === CERTAIN) mip.model.columnLower[column] = 1;
  const options = { ...hooks, seed: open.seed, absoluteGap: 0.999, start: startValues(mip, pairs, best) };
  const result = await highsSolver().solve(mip.model, options);
  const bound = result.status === 'infeasible' ? incumbent : Math.min(incumbent, Math.ceil(result.bound - 1e-6));
  if (result.values === null || result.objective >= incumbent) return { best, bound };
  const found = chosenDuties(mip, result.values).map(({ person, slot }) => pairOf(layout, person, slot));
  return { best: Int32Array.from(found), bound };
}

/** The instance in which nobody may serve but where reduced costs leave it open. */
function restrict(instance: Instance, layout: Layout, use: Uint8Array): Instance {
  const isLeft = (person: number, slot: number) => use[pairOf(layout, person, slot)]! > 0;
  return {
    ...instance,
    slotsOfPerson: instance.slotsOfPerson.map((slots, person) => slots.filter((slot) => isLeft(person, slot))),
    candidatesOfSlot: instance.candidatesOfSlot.map((people, slot) => people.filter((person) => isLeft(person, slot))),
  };
}

function startValues({ model }: RosterMip, pairs: readonly number[], best: Int32Array): Float64Array {
  const held = new Set(best);
  const values = new Float64Array(model.columnCount).fill(NaN, pairs.length);
  for (const [column, pair] of pairs.entries()) values[column] = held.has(pair) ? 1 : 0;
  return values;
}
