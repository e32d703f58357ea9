import { hasRoutes } from '../extras/route-costs.js';
import type { Layout } from '../layout.js';
import { GRAIN, type Prices } from './prices.js';

/** At least, or at most, so many people go to a place on a day. */
export interface TripLimit {
  /** places * day + place. */
  readonly occasion: number;
  readonly sense: 'least' | 'most';
  readonly trips: number;
}

/** The same with the visits that it counts; `sign` is 1 where so many are wanted, -1 where no more are allowed. */
export interface CountedLimit extends TripLimit {
  readonly sign: 1 | -1;
  readonly visits: Int32Array;
}

/** Which place and day a visit is to. */
export function occasionOf({ places, visitDay, visitPlace }: Layout, visit: number): number {
  return places * visitDay[visit]! + visitPlace[visit]!;
}

/** Finds the visits that each limit counts. */
export function countedLimits(layout: Layout, limits: readonly TripLimit[]): CountedLimit[] {
  return limits.map((limit) => {
    const visits: number[] = [];
    for (let visit = 0; visit < layout.visits; visit += 1) if (occasionOf(layout, visit) === limit.occasion) visits.push(visit);
    return { ...limit, sign: limit.sense === 'least' ? 1 : -1, visits: Int32Array.from(visits) };
  });
}

/** Where few may go each pays the price of the limit; where many must, each gets it. */
export function chargeLimits(limits: readonly CountedLimit[], { limit: price }: Prices, charges: Float64Array): void {
  for (const [at, { sign, visits }] of limits.entries()) for (const visit of visits) charges[visit]! -= sign * price[at]!;
}

/** What limits give back, or take, at their prices; leaves their part of the slope, as far as it does not depend on plans. */
export function valueOfLimits(limits: readonly CountedLimit[], { limit: price }: Prices, slope: Prices): number {
  let value = 0;
  for (const [at, { sign, trips }] of limits.entries()) {
    slope.limit[at] = sign * trips;
    value += slope.limit[at] * price[at]!;
  }
  return value;
}

/** Counts the trips that plans take. */
export function countTrips(limits: readonly CountedLimit[], isUsed: (visit: number) => boolean, slope: Prices): void {
  for (const [at, { sign, visits }] of limits.entries()) for (const visit of visits) if (isUsed(visit)) slope.limit[at]! -= sign;
}

/** Prices are whole, at least 0, and nobody gets more for going than a trip and its dates cost: no day is planned by a trip that pays. */
export function clampLimits(layout: Layout, limits: readonly CountedLimit[], { limit: price, date, visit: extra }: Prices): void {
  const isRouted = hasRoutes(layout);
  for (const [at, { sense, visits }] of limits.entries()) {
    let most = Infinity;
    for (const visit of sense === 'least' ? visits : []) {
      const trip = isRouted ? 0 : layout.visitTrip[visit]! * GRAIN;
      most = Math.min(most, trip + date[layout.visitStation[visit]!]! + extra[visit]!);
    }
    price[at] = Math.max(0, Math.min(Math.round(price[at]!), most));
  }
}
