import { carryOver, type Prices } from '../bound/prices.js';
import type { Relaxation } from '../bound/relaxation.js';
import type { Across } from './across.js';

/** Writes prices of one relaxation into a price list of another one of the same problem. */
export function carryPrices(from: Relaxation, prices: Prices, to: Relaxation, into: Prices, { visit }: Across): void {
  carryOver(prices, into);
  carryReleases(from, prices, to, into);
  into.date.fill(0);
  into.visit.fill(0);
  into.link.fill(0);
  for (let station = 0; station < from.layout.stations; station += 1) {
    const visits = from.couplings.visits.subarray(from.couplings.visitFirst[station], from.couplings.visitFirst[station + 1]);
    const common = visits.find((each) => visit[each]! >= 0);
    if (common !== undefined) carryStation(from, prices, station, to, into, to.layout.visitStation[visit[common]!]!);
  }
  for (const [here, there] of visit.entries()) if (there >= 0) into.visit[there] = prices.visit[here]!;
  into.limit.set(prices.limit.subarray(0, into.limit.length));
}

/** The other layout may know other moments as crowded. */
function carryReleases(from: Relaxation, prices: Prices, to: Relaxation, into: Prices): void {
  const keyOf = ({ couplings: { releases }, layout: { places } }: Relaxation, at: number) =>
    releases.moment[at]! * places + releases.place[at]!;
  const known = new Map(Array.from(prices.release, (price, at) => [keyOf(from, at), price] as const));
  for (let at = 0; at < into.release.length; at += 1) into.release[at] = known.get(keyOf(to, at)) ?? 0;
}

/** The other layout may know fewer directions whose opposite is possible. */
function carryStation(from: Relaxation, prices: Prices, here: number, to: Relaxation, into: Prices, there: number): void {
  into.date[there] = prices.date[here]!;
  const end = to.couplings.linkFirst[there + 1]!;
  let link = to.couplings.linkFirst[there]!;
  for (let own = from.couplings.linkFirst[here]!; own < from.couplings.linkFirst[here + 1]!; own += 1) {
    const at = to.couplings.linkDirection.subarray(link, end).indexOf(from.couplings.linkDirection[own]!);
    if (at < 0) continue;
    into.link[link + at] = prices.link[own]!;
    link += at + 1;
  }
}
