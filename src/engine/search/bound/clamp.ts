import { GRAIN, type Prices } from './prices.js';
import type { Relaxation } from './relaxation.js';
import { clampLimits } from './trip-limits.js';

/** Rounds prices to whole thousandths and into the ranges in which the relaxation is a lower bound. */
export function clampPrices({ layout, couplings }: Pick<Relaxation, 'layout' | 'couplings'>, prices: Prices): void {
  const { slot, choice, quota, member, seat, donor, trio, release, date, visit, link } = prices;
  const most = layout.extras?.choiceWeight;
  const quotas = layout.extras?.quotas;
  for (let at = 0; at < slot.length; at += 1) slot[at] = Math.min(Math.round(slot[at]!), layout.shortageWeight[at]! * GRAIN);
  for (let at = 0; at < choice.length; at += 1) choice[at] = Math.min(Math.round(choice[at]!), most![at]! * GRAIN);
  for (let at = 0; at < quota.length; at += 1) quota[at] = between(quota[at]!, layout.quotaWeight[at]! * GRAIN);
  for (let at = 0; at < member.length; at += 1) member[at] = between(member[at]!, quotas![at]!.weight * GRAIN);
  for (let at = 0; at < seat.length; at += 1) seat[at] = between(seat[at]!, Infinity);
  for (let at = 0; at < donor.length; at += 1) donor[at] = Math.round(donor[at]!);
  for (let at = 0; at < trio.length; at += 1) trio[at] = between(trio[at]!, Infinity);
  for (let at = 0; at < release.length; at += 1) release[at] = between(release[at]!, Infinity);
  for (let at = 0; at < date.length; at += 1) date[at] = between(date[at]!, Infinity);
  for (let at = 0; at < visit.length; at += 1) visit[at] = Math.max(-date[layout.visitStation[at]!]!, Math.round(visit[at]!));
  for (let at = 0; at < link.length; at += 1) link[at] = between(link[at]!, Infinity);
  clampLimits(layout, couplings.limits, prices);
}

function between(price: number, most: number): number {
  return Math.max(0, Math.min(Math.round(price), most));
}
