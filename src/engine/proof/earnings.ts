import type { Person } from '../roster/model.js';
import { belongs } from '../roster/checker/demands.js';
import type { Columns } from './columns.js';
import type { KnownPrices } from './known-prices.js';

/** What a duty in each slot earns a person, by slot: people of one category and the same roles earn the same before staff is counted. */
export function earnings(columns: Columns, prices: KnownPrices): (person: Person) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (person) => {
    const kind = JSON.stringify([person.category, person.roles.toSorted()]);
    const earned = known.get(kind) ?? earnedBy(columns, prices, person);
    known.set(kind, earned);
    return earned;
  };
}

function earnedBy({ choice }: Columns, prices: KnownPrices, person: Person): Float64Array {
  const earned = prices.slot.map((price, slot) => price + (choice[slot]! < 0 ? 0 : prices.choice[choice[slot]!]!));
  for (const { quota, slots, price } of prices.quotas) if (belongs(quota, person)) for (const slot of slots) earned[slot]! += price;
  for (const { quota, slot, price } of prices.seats) if (!belongs(quota, person)) earned[slot]! -= price;
  return earned;
}

/** What a duty in a slot costs somebody employed elsewhere: the balance of donors, and the crowded moments that it lasts. */
export function staffCharges({ placeAt, place, start, end }: Columns, { donor, releases }: KnownPrices) {
  const isPriced = releases.length > 0 || donor.some((price) => price !== 0);
  return (person: Person): ((slot: number) => number) => {
    const employers = new Set(
      person.affiliations.filter(({ kind }) => kind === 'employment').map((tie) => placeAt.get(tie.place)!),
    );
    if (!isPriced || employers.size === 0) return () => 0;
    const moments = releases.filter((moment) => employers.has(moment.place));
    return (slot) => {
      const here = place[slot]!;
      let charge = 0;
      for (const employer of employers) if (employer !== here) charge += donor[employer]! - donor[here]!;
      for (const { place: from, minute, price } of moments)
        if (from !== here && start[slot]! <= minute && minute < end[slot]!) charge += price;
      return charge;
    };
  };
}
