import type { ProvedPrices } from '../bound/ascent.js';
import { clampPrices } from '../bound/clamp.js';
import { copyPrices, GRAIN, type Prices } from '../bound/prices.js';
import { newPrices, type Relaxation } from '../bound/relaxation.js';
import { highsLpSolver } from '../lp/highs-lp.js';
import type { PricedRows } from './draft.js';
import { fixedPart } from './fixed-part.js';
import { openPlans } from './open-plans.js';
import { pricedModel } from './plan-model.js';

/**
 * The prices of the linear program that has every plan for a day as a column (Dantzig and Wolfe 1960): its duals. Where somebody is
 * missing, prices climb to the weight of the shortage only slowly, a crowd of them by turns; the program has them at once. Null for a
 * problem of the second version, whose further prices it does not know, and where there are more plans than `most`.
 */
export async function pricesOfProgram(known: ProvedPrices, most: number, shouldStop: () => boolean): Promise<Prices | null> {
  const { relaxation } = known;
  const { layout } = relaxation;
  const plans = layout.extras === null ? openPlans(known, new Uint8Array(layout.pairs).fill(1), Infinity, most) : null;
  if (plans === null) return null;
  const { model, rows } = pricedModel(layout, plans, fixedPart(layout, []));
  const program = await highsLpSolver().openLp(model);
  const { status, rowDuals } = program.solve({ shouldStop });
  program.dispose();
  if (status !== 'optimal') return null;
  const prices = newPrices(relaxation);
  copyPrices(known.best, prices);
  readDuals(relaxation, rows, (row) => (row === undefined ? 0 : rowDuals[row]! * GRAIN), prices);
  clampPrices(relaxation, prices);
  return prices;
}

type DualOf = (row: number | undefined) => number;

function readDuals(relaxation: Relaxation, rows: PricedRows, dualOf: DualOf, prices: Prices): void {
  for (const [slot, row] of rows.slot) prices.slot[slot] = dualOf(row);
  for (const [quota, row] of rows.quota) prices.quota[quota] = dualOf(row);
  for (let trio = 0; trio < prices.trio.length; trio += 1) prices.trio[trio] = -dualOf(rows.trio.get(trio));
  for (const [station, row] of rows.station) readStation(relaxation, rows, station, dualOf(row), dualOf, prices);
}

/** A date pays for its return, for standing for the station's dates and for room (H8), less what it does for the station to be served. */
function readStation(
  { layout, couplings }: Relaxation,
  rows: PricedRows,
  station: number,
  served: number,
  dualOf: DualOf,
  prices: Prices,
): void {
  const { visitFirst, visits, linkFirst, linkDirection } = couplings;
  const limited = dualOf(rows.room.get(station));
  const ofStation = visits.subarray(visitFirst[station], visitFirst[station + 1]);
  for (const visit of ofStation) {
    const room = layout.visitIsKnown[visit] ? 0 : limited;
    prices.visit[visit] = layout.repeatCost * GRAIN + served - dualOf(rows.visit.get(visit)) - room;
  }
  const middle = Array.from(ofStation, (visit) => Math.max(0, prices.visit[visit]!)).sort((one, other) => one - other);
  prices.date[station] = Math.round(middle[middle.length >> 1] ?? 0);
  for (const visit of ofStation) prices.visit[visit]! -= prices.date[station];
  const links = rows.link.get(station);
  for (let at = linkFirst[station]!; at < linkFirst[station + 1]!; at += 1)
    prices.link[at] = -dualOf(links?.get(linkDirection[at]!));
}
