import type { Extras } from '../extras/extras.js';
import type { Layout } from '../layout.js';
import type { Prices } from './prices.js';
import type { Releases } from './releases.js';

/** Adds to what a person earns by a duty in each slot the prices that only problems of the second version have. */
export function tellExtraEarnings(
  layout: Layout,
  extras: Extras,
  releases: Releases,
  prices: Prices,
  person: number,
  own: Float64Array,
): void {
  for (const [choice, slots] of extras.choiceSlots.entries()) for (const slot of slots) own[slot]! += prices.choice[choice]!;
  for (const [quota, { members, slots }] of extras.quotas.entries())
    if (members[person]) for (const slot of slots) own[slot]! += prices.member[quota]!;
  for (const [seat, { slot, quota }] of extras.keptSeats.entries())
    if (!extras.quotas[quota]!.members[person]) own[slot]! -= prices.seat[seat]!;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1) {
    if (extras.donorWeight > 0) payDonor(layout, prices, layout.employers[at]!, own);
    payReleases(layout, releases, prices, layout.employers[at]!, own);
  }
}

/** A duty elsewhere is one more that the employer gives and the place gets. */
function payDonor({ slotPlace }: Layout, { donor }: Prices, employer: number, own: Float64Array): void {
  for (let slot = 0; slot < own.length; slot += 1) own[slot]! -= donor[employer]! - donor[slotPlace[slot]!]!;
}

function payReleases({ slots }: Layout, { during }: Releases, { release }: Prices, employer: number, own: Float64Array): void {
  if (during.size === 0) return;
  for (let slot = 0; slot < slots; slot += 1)
    for (const moment of during.get(employer * slots + slot) ?? []) own[slot]! -= release[moment]!;
}
