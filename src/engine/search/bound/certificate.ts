import type { ProvedPrices } from './ascent.js';
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
  readonly directions: readonly (PricedVisit & { readonly employer: number })[];
}

/** A price that a person pays for being at a place on a day. */
export interface PricedVisit {
  readonly person: number;
  readonly place: number;
  readonly day: number;
  readonly price: number;
}

/** Writes the best prices known down. */
export function certificateOf({ relaxation, best, value }: ProvedPrices): BoundCertificate {
  const { layout, couplings } = relaxation;
  const visitOf = (link: number) => {
    const visit = couplings.linkVisit[link]!;
    const person = layout.stationPerson[layout.visitStation[visit]!]!;
    return { person, place: layout.visitPlace[visit]!, day: layout.visitDay[visit]!, price: best.link[link]! };
  };
  const links = [...couplings.linkVisit.keys()].filter((link) => best.link[link] !== 0);
  const employerOf = (link: number) => Math.floor(couplings.linkDirection[link]! / layout.places);
  return {
    grain: GRAIN,
    value,
    slots: Array.from(best.slot),
    choices: Array.from(best.choice),
    quotas: Array.from(best.quota, (price, at) => {
      const slot = layout.quotaSlot[at]!;
      return { slot, quota: at - layout.quotaFirst[slot]!, price };
    }).filter(({ price }) => price !== 0),
    directions: links.map((link) => ({ ...visitOf(link), employer: employerOf(link) })),
  };
}
