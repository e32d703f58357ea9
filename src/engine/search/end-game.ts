import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import type { ProvedPrices } from './bound/ascent.js';
import { endByPlans } from './day-plans/end-by-plans.js';
import { endByPairs } from './end-game-by-pairs.js';
import type { MipOptions } from './lp/port.js';

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
  /** With more left open than this (pairs, or plans for a person's day), the exact model is not tried. */
  readonly most: number;
}

/** Hands what reduced costs leave of a problem to an exact model; null if too much is left. */
export async function endGame(open: OpenEnd, hooks: Pick<MipOptions, 'onProgress' | 'shouldStop'>): Promise<Ending | null> {
  return open.known.relaxation.layout.extras === null ? endByPlans(open, hooks) : endByPairs(open, hooks);
}
