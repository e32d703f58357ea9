import type { Extras } from '../extras/extras.js';
import type { Layout } from '../layout.js';
import type { Prices } from './prices.js';
import type { Releases } from './releases.js';

/** Counts a duty of somebody's plan in the demand of choices, in quotas, in the balance of donors and at crowded moments. */
export function countExtras(layout: Layout, extras: Extras, releases: Releases, slope: Prices, pair: number): void {
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const choice = extras.choiceOf[slot]!;
  if (choice >= 0) slope.choice[choice]! -= 1;
  for (const quota of extras.quotasOf[slot]!) if (extras.quotas[quota]!.members[person]) slope.member[quota]! -= 1;
  for (const seat of extras.keptSeatsOf[slot]!)
    if (!extras.quotas[extras.keptSeats[seat]!.quota]!.members[person]) slope.seat[seat]! += 1;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1) {
    const employer = layout.employers[at]!;
    for (const moment of releases.during.get(employer * layout.slots + slot) ?? []) slope.release[moment]! += 1;
    if (extras.donorWeight === 0) continue;
    slope.donor[employer]! += 1;
    slope.donor[layout.slotPlace[slot]!]! -= 1;
  }
}
