import type { QuotaName } from '../extras/extras.js';
import type { Layout } from '../layout.js';
import type { ProvedPrices } from './ascent.js';
import type { Couplings } from './couplings.js';
import { GRAIN, type Prices } from './prices.js';

/** Prices in `grain`-ths of a unit of cost; people, slots and places by their position in the problem. */
export interface BoundPrices {
  readonly slots: readonly number[];
  readonly choices: readonly number[];
  readonly quotas: readonly (QuotaName & { readonly price: number })[];
  /** What those pay, in the slot `at`, who take a seat that the quota leaves to others. */
  readonly seats: readonly { readonly at: number; readonly quota: QuotaName; readonly price: number }[];
  /** By place, or empty without a balance of donors: what it pays for each duty given and gets for each one got. */
  readonly donors: readonly number[];
  /** What those pay who take two or three of the three slots. */
  readonly trios: readonly { readonly slots: readonly [number, number, number]; readonly price: number }[];
  readonly releases: readonly PricedMoment[];
  readonly directions: readonly PricedDirection[];
  readonly dates: readonly PricedDate[];
}

/** Prices from which anybody can compute the bound again in whole numbers. See the README of the engine for the formula. */
export interface BoundCertificate extends BoundPrices {
  readonly grain: number;
  /** The value of the relaxation at these prices, in `grain`-ths; the bound is this divided by `grain`, rounded up. */
  readonly value: number;
}

/** What staff of the place pay for being away then, in minutes since 1970-01-01T00:00 on the local clock. */
export interface PricedMoment {
  readonly place: number;
  readonly minute: number;
  readonly price: number;
}

/** What a person pays for serving at a place at all, because that goes in a direction from a place where he is employed. */
export interface PricedDirection {
  readonly person: number;
  readonly place: number;
  readonly employer: number;
  readonly price: number;
}

/** What a person pays for each date at a place, on the day of that number. */
export interface PricedDate {
  readonly person: number;
  readonly place: number;
  readonly day: number;
  readonly price: number;
}

/** Writes the best prices known down. */
export function certificateOf({ relaxation, best, value }: ProvedPrices): BoundCertificate {
  const { layout, couplings } = relaxation;
  return {
    grain: GRAIN,
    value,
    slots: Array.from(best.slot),
    choices: Array.from(best.choice),
    quotas: pricedQuotas(layout, best).filter(isPriced),
    seats: pricedSeats(layout, best).filter(isPriced),
    donors: Array.from(best.donor),
    trios: pricedTrios(layout, best).filter(isPriced),
    releases: pricedMoments(layout, couplings, best).filter(isPriced),
    directions: pricedDirections(layout, couplings, best),
    dates: pricedDates(layout, best),
  };
}

function isPriced({ price }: { readonly price: number }): boolean {
  return price !== 0;
}

function pricedQuotas({ quotaSlot, quotaPosition, extras }: Layout, { quota, member }: Prices): BoundPrices['quotas'] {
  const named = Array.from(quotaSlot, (slot, at) => ({ slot, choice: null, position: quotaPosition[at]!, price: quota[at]! }));
  return [...named, ...(extras?.quotas ?? []).map(({ name }, at) => ({ ...name, price: member[at]! }))];
}

function pricedSeats({ extras }: Layout, { seat }: Prices): BoundPrices['seats'] {
  return (extras?.keptSeats ?? []).map(({ slot, quota }, at) => ({
    at: slot,
    quota: extras!.quotas[quota]!.name,
    price: seat[at]!,
  }));
}

function pricedTrios({ trios: { members } }: Layout, { trio }: Prices): BoundPrices['trios'] {
  return Array.from(trio, (price, at) => ({ slots: [members[3 * at]!, members[3 * at + 1]!, members[3 * at + 2]!], price }));
}

function pricedMoments({ extras }: Layout, { releases }: Couplings, { release }: Prices): PricedMoment[] {
  return Array.from(release, (price, at) => ({
    place: releases.place[at]!,
    minute: extras!.moments[releases.moment[at]!]!,
    price,
  }));
}

function pricedDirections(layout: Layout, { linkFirst, linkDirection }: Couplings, { link }: Prices): PricedDirection[] {
  const priced: PricedDirection[] = [];
  for (let station = 0; station < layout.stations; station += 1)
    for (let at = linkFirst[station]!; at < linkFirst[station + 1]!; at += 1) {
      if (link[at] === 0) continue;
      const employer = Math.floor(linkDirection[at]! / layout.places);
      priced.push({ person: layout.stationPerson[station]!, place: layout.stationPlace[station]!, employer, price: link[at]! });
    }
  return priced;
}

function pricedDates(
  { visits, visitStation, visitDay, stationPerson, stationPlace }: Layout,
  { date, visit }: Prices,
): PricedDate[] {
  const priced: PricedDate[] = [];
  for (let at = 0; at < visits; at += 1) {
    const station = visitStation[at]!;
    const price = date[station]! + visit[at]!;
    if (price !== 0) priced.push({ person: stationPerson[station]!, place: stationPlace[station]!, day: visitDay[at]!, price });
  }
  return priced;
}
