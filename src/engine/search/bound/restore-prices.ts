import { columnOf } from '../columns.js';
import type { QuotaName } from '../extras/extras.js';
import type { BoundPrices } from './certificate.js';
import { clampPrices } from './clamp.js';
import type { Prices } from './prices.js';
import type { Relaxation } from './relaxation.js';

/**
 * Writes prices that were written down once (`certificateOf`) into a price list of any layout of their problem. What the layout does not
 * know is left out, and what is out of range is brought into it, so that they prove a bound whoever wrote them.
 */
export function restorePrices({ layout, couplings }: Relaxation, known: BoundPrices, prices: Prices): void {
  const { extras, places, days, stationPerson, stationPlace, visitStation, visitDay, quotaSlot, quotaPosition } = layout;
  const { linkFirst, linkDirection, releases } = couplings;
  columnOf(prices.slot, (slot) => known.slots[slot] ?? 0);
  columnOf(prices.choice, (choice) => known.choices[choice] ?? 0);
  columnOf(prices.donor, (place) => known.donors[place] ?? 0);

  const quotas = new Map(known.quotas.map((quota) => [keyOf(quota), quota.price]));
  columnOf(prices.quota, (at) => quotas.get(keyOf({ slot: quotaSlot[at]!, choice: null, position: quotaPosition[at]! })) ?? 0);
  columnOf(prices.member, (at) => quotas.get(keyOf(extras!.quotas[at]!.name)) ?? 0);
  const seats = new Map(known.seats.map(({ at, quota, price }) => [`${at} ${keyOf(quota)}`, price]));
  columnOf(prices.seat, (at) => {
    const { slot, quota } = extras!.keptSeats[at]!;
    return seats.get(`${slot} ${keyOf(extras!.quotas[quota]!.name)}`) ?? 0;
  });

  const shares = new Map(known.trios.map(({ slots, price }) => [slots.join(' '), price]));
  columnOf(prices.trio, (at) => shares.get(layout.trios.members.subarray(3 * at, 3 * at + 3).join(' ')) ?? 0);
  const moments = new Map(known.releases.map(({ place, minute, price }) => [minute * places + place, price]));
  columnOf(prices.release, (at) => moments.get(extras!.moments[releases.moment[at]!]! * places + releases.place[at]!) ?? 0);
  const stationOf = (person: number, place: number) => person * places + place;
  const stationAt = (station: number) => stationOf(stationPerson[station]!, stationPlace[station]!);
  const dates = new Map(known.dates.map(({ person, place, day, price }) => [stationOf(person, place) * days + day, price]));
  prices.date.fill(0);
  columnOf(prices.visit, (visit) => dates.get(stationAt(visitStation[visit]!) * days + visitDay[visit]!) ?? 0);
  const links = new Map(
    known.directions.map(({ person, place, employer, price }) => [stationOf(person, place) * places + employer, price]),
  );
  for (let station = 0; station < layout.stations; station += 1)
    for (let at = linkFirst[station]!; at < linkFirst[station + 1]!; at += 1)
      prices.link[at] = links.get(stationAt(station) * places + Math.floor(linkDirection[at]! / places)) ?? 0;
  clampPrices({ layout, couplings }, prices);
}

function keyOf({ slot, choice, position }: QuotaName): string {
  return `${slot} ${choice} ${position}`;
}
