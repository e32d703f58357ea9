import type { Layout } from '../layout.js';
import type { Couplings } from './couplings.js';
import { GRAIN, type Prices } from './prices.js';

/** Writes what each visit pays besides its trip: the price of a date at its station, more or less. */
export function tellCharges({ visitStation }: Layout, { date, visit }: Prices, charges: Float64Array): void {
  for (let at = 0; at < charges.length; at += 1) charges[at] = date[visitStation[at]!]! + visit[at]!;
}

/** What a station gains by the dates that pay it best, and how many these are. */
export interface BestDates {
  /** In thousandths, at least 0: what the dates pay less what they cost (last year's place, returns, the directions taken). */
  worth: number;
  /** The first so many of `order`. */
  dates: number;
  /** Visits of the station, dearest first; of equal ones those first that are used. */
  readonly order: number[];
}

/**
 * Chooses the dates at a station, as if only it mattered: the first costs last year's visit and the prices of its directions, each more
 * a return, and H8 bounds their number. Of equal choices the one that agrees with the plans, so that prices can come to rest.
 */
export function chooseDates(
  layout: Layout,
  couplings: Couplings,
  station: number,
  charges: Float64Array,
  link: Float64Array,
  isUsed: (visit: number) => boolean,
  best: BestDates,
): void {
  const { order } = best;
  order.length = 0;
  best.dates = 0;
  best.worth = 0;
  const end = couplings.visitFirst[station + 1]!;
  for (let at = couplings.visitFirst[station]!; at < end; at += 1) {
    const visit = couplings.visits[at]!;
    if (charges[visit]! > 0 || isUsed(visit)) order.push(visit);
  }
  if (order.length === 0) return;
  order.sort((one, other) => charges[other]! - charges[one]! || Number(isUsed(other)) - Number(isUsed(one)) || one - other);
  let worth = -layout.stationFirstCost[station]! * GRAIN;
  for (let at = couplings.linkFirst[station]!; at < couplings.linkFirst[station + 1]!; at += 1) worth -= link[at]!;
  const most = Math.min(order.length, layout.maxDatesPerPlace);
  for (let dates = 1; dates <= most; dates += 1) {
    const visit = order[dates - 1]!;
    worth += charges[visit]! - (dates > 1 ? layout.repeatCost * GRAIN : 0);
    if (worth < best.worth || (worth === best.worth && !isUsed(visit))) continue;
    best.worth = worth;
    best.dates = dates;
  }
}
