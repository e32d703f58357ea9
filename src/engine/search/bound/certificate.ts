import type { Layout } from '../layout.js';
import type { ProvedPrices } from './ascent.js';
import type { Couplings } from './couplings.js';
import { GRAIN } from './prices.js';

/**
 * Prices from which anybody can compute the bound again in whole numbers: all in `grain`-ths of a unit of cost, people, slots and
 * places by their position in the problem. See the README of the engine for the formula.
 */
export interface BoundCertificate {
  readonly grain: number;
  /** The value of the relaxation at these prices, in `grain`-ths; the bound is this divided by `grain`, rounded up. */
  readonly value: number;
  readonly slots: readonly number[];
  readonly choices: readonly number[];
  readonly quotas: readonly { readonly slot: number; readonly quota: number; readonly price: number }[];
  readonly directions: readonly PricedDirection[];
}

/** What a person pays for serving at a place at all, because that goes in a direction from a place where he is employed. */
export interface PricedDirection {
  readonly person: number;
  readonly place: number;
  readonly employer: number;
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
    quotas: Array.from(best.quota, (price, at) => {
      const slot = layout.quotaSlot[at]!;
      return { slot, quota: at - layout.quotaFirst[slot]!, price };
    }).filter(({ price }) => price !== 0),
    directions: pricedDirections(layout, couplings, best.link),
  };
}

function pricedDirections(layout: Layout, couplings: Couplings, prices: Float64Array): PricedDirection[] {
  const { linkFirst, linkDirection } = couplings;
  return Array.from({ length: layout.stations }, (_, station) =>
    Array.from(prices.subarray(linkFirst[station], linkFirst[station + 1]), (price, at) => ({
      person: layout.stationPerson[station]!,
      place: layout.stationPlace[station]!,
      employer: Math.floor(linkDirection[linkFirst[station]! + at]! / layout.places),
      price,
    })),
  )
    .flat()
    .filter(({ price }) => price !== 0);
}
