import type { Layout } from '../layout.js';
import type { Couplings } from './couplings.js';
import { tellExtraEarnings } from './extra-earnings.js';

/** Prices and costs are counted in thousandths, so that every bound is computed in whole numbers, without rounding. */
export const GRAIN = 1000;

/** What a plan gets for each pinned duty and the bound gives back for each pin (thousandths): more than any duty can cost. */
export const PIN_REWARD = 10_000_000 * GRAIN;

/**
 * The multipliers of the relaxation, in whole thousandths (or, in the same shape, a direction to move them in).
 * `slot`: worth of one more person there, at most the shortage weight, may be negative; `choice`: the same in any of its slots;
 * `quota`: the same, 0 to its weight; `member`: the same of quotas of choices and with roles; `seat`, at least 0: what those pay who
 * take a seat that a quota leaves to others; `donor`: what a place pays for each duty of its staff elsewhere and gets for each that it
 * gets; `trio`, at least 0: what those pay who take a share of a trio (`../trios.ts`); `release`, at least 0: what staff pay for being away at a crowded moment; `date`, by station: what every date there pays, at least 0; `visit`: what this one pays more or
 * less, so that the sum is at least 0; `link`: what a station pays for going in a direction, at least 0; `limit`, at least 0: what trips
 * pay, or get, of which a branch allows so many (`trip-limits.ts`).
 */
export interface Prices {
  readonly slot: Float64Array;
  readonly choice: Float64Array;
  readonly quota: Float64Array;
  readonly member: Float64Array;
  readonly seat: Float64Array;
  readonly donor: Float64Array;
  readonly trio: Float64Array;
  readonly release: Float64Array;
  readonly date: Float64Array;
  readonly visit: Float64Array;
  readonly link: Float64Array;
  readonly limit: Float64Array;
}

/** The lists that are the same for every layout of a problem, and all lists. */
const KINDS_OF_PROBLEM = ['slot', 'choice', 'quota', 'member', 'seat', 'donor', 'trio'] as const;
export const PRICE_KINDS = [...KINDS_OF_PROBLEM, 'release', 'date', 'visit', 'link', 'limit'] as const;

/** Prices of zero. */
export function noPrices(layout: Layout, { linkDirection, releases, limits }: Couplings): Prices {
  const { extras } = layout;
  return {
    slot: new Float64Array(layout.slots),
    choice: new Float64Array(extras?.choiceWeight.length ?? 0),
    quota: new Float64Array(layout.quotaSlot.length),
    member: new Float64Array(extras?.quotas.length ?? 0),
    seat: new Float64Array(extras?.keptSeats.length ?? 0),
    donor: new Float64Array((extras?.donorWeight ?? 0) > 0 ? layout.places : 0),
    trio: new Float64Array(layout.trios.room.length),
    release: new Float64Array(releases.room.length),
    date: new Float64Array(layout.stations),
    visit: new Float64Array(layout.visits),
    link: new Float64Array(linkDirection.length),
    limit: new Float64Array(limits.length),
  };
}

/** Makes one price list equal to another. */
export function copyPrices(from: Prices, to: Prices): void {
  for (const kind of PRICE_KINDS) to[kind].set(from[kind]);
}

/** Makes the prices of slots, choices, quotas, seats, donors and trios those of another layout of the problem. */
export function carryOver(from: Prices, to: Prices): void {
  for (const kind of KINDS_OF_PROBLEM) to[kind].set(from[kind]);
}

/** Writes what a duty in slot s earns a person of kind k to [k * slots + s]. */
export function tellEarnings(layout: Layout, couplings: Couplings, prices: Prices, earned: Float64Array): void {
  const { slots, quotaSlot, quotaMask, kindPerson, personCategory, extras } = layout;
  for (const [kind, person] of kindPerson.entries()) {
    const own = earned.subarray(kind * slots, (kind + 1) * slots);
    own.set(prices.slot);
    for (let quota = 0; quota < quotaSlot.length; quota += 1)
      if ((quotaMask[quota]! >> personCategory[person]!) & 1) own[quotaSlot[quota]!]! += prices.quota[quota]!;
    if (extras !== null) tellExtraEarnings(layout, extras, couplings.releases, prices, person, own);
  }
}
