import { coupleDates, linkVisit } from '../bound/couplings.js';
import type { Prices } from '../bound/prices.js';
import type { Relaxation } from '../bound/relaxation.js';
import type { Across } from './across.js';

/** Writes prices of one relaxation into a price list of another one of the same problem. */
export function carryPrices(from: Relaxation, prices: Prices, to: Relaxation, into: Prices, { visit }: Across): void {
  into.slot.set(prices.slot);
  into.quota.set(prices.quota);
  into.choice.set(prices.choice);
  into.date.fill(0);
  into.link.fill(0);
  carryDates(from, prices, to, into, visit);
  carryLinks(from, prices, to, into, visit);
}

function carryDates(from: Relaxation, prices: Prices, to: Relaxation, into: Prices, visitThere: Int32Array): void {
  for (const [index, price] of prices.date.entries()) {
    const visit = visitThere[from.couplings.dateVisits[index]![0]!]!;
    if (price === 0 || visit < 0) continue;
    const station = to.layout.visitStation[visit]!;
    into.date[to.couplings.dateOf.get(station) ?? coupleDates(to.couplings, station, to.lists)] = price;
  }
}

function carryLinks(from: Relaxation, prices: Prices, to: Relaxation, into: Prices, visitThere: Int32Array): void {
  for (const [link, price] of prices.link.entries()) {
    const visit = visitThere[from.couplings.linkVisit[link]!]!;
    if (price === 0 || visit < 0) continue;
    for (const other of to.couplings.linksOf.get(visit) ?? linkVisit(to.couplings, visit, to.lists))
      if (to.couplings.linkDirection[other] === from.couplings.linkDirection[link]) into.link[other] = price;
  }
}
