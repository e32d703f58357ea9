import type { Layout } from '../layout.js';
import type { Prices } from './prices.js';

/**
 * What ties the days of a person, or people, together and is therefore priced: dates repeated at a station, and links
 * "whoever makes this visit has this first cost to pay". A first cost is a station's (last year's place) or the one of a
 * direction, people of place a serving at place b. Both kinds grow as plans break them.
 */
export interface Couplings {
  readonly layout: Layout;
  readonly repeatStation: number[];
  readonly repeatVisits: Int32Array[];
  readonly repeatOf: Map<number, number>;
  readonly linkVisit: number[];
  /** A station, or stations + a * places + b for a direction. */
  readonly linkCost: number[];
  readonly linksOf: Map<number, readonly number[]>;
  /** 1 where people of a (row) may serve at b (column). */
  readonly direction: Uint8Array;
}

/** No couplings yet. */
export function noCouplings(layout: Layout): Couplings {
  return {
    layout,
    repeatStation: [],
    repeatVisits: [],
    repeatOf: new Map(),
    linkVisit: [],
    linkCost: [],
    linksOf: new Map(),
    direction: possibleDirections(layout),
  };
}

function possibleDirections(layout: Layout): Uint8Array {
  if (layout.reciprocity === 'off') return new Uint8Array(0);
  const possible = new Uint8Array(layout.places * layout.places);
  for (let station = 0; station < layout.stations; station += 1) {
    const person = layout.stationPerson[station]!;
    for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1)
      possible[layout.employers[at]! * layout.places + layout.stationPlace[station]!] = 1;
  }
  return possible;
}

/** Prices the dates at a station from now on; every price list given learns of it. */
export function coupleDates(couplings: Couplings, station: number, lists: readonly Prices[]): number {
  const { layout } = couplings;
  const visits: number[] = [];
  const person = layout.stationPerson[station]!;
  for (let visit = layout.visitFirst[person]!; visit < layout.visitFirst[person + 1]!; visit += 1)
    if (layout.visitStation[visit] === station) visits.push(visit);
  const index = couplings.repeatStation.push(station) - 1;
  couplings.repeatVisits.push(Int32Array.from(visits));
  couplings.repeatOf.set(station, index);
  for (const list of lists) list.repeat.push(0);
  return index;
}

/** Links a visit to every first cost it has to pay; every price list given learns of it. */
export function linkVisit(couplings: Couplings, visit: number, lists: readonly Prices[]): readonly number[] {
  const links: number[] = [];
  for (const cost of firstCosts(couplings, visit)) {
    links.push(couplings.linkVisit.push(visit) - 1);
    couplings.linkCost.push(cost);
    for (const list of lists) list.link.push(0);
  }
  couplings.linksOf.set(visit, links);
  return links;
}

function firstCosts(couplings: Couplings, visit: number): number[] {
  const { layout, direction } = couplings;
  const { places } = layout;
  const station = layout.visitStation[visit]!;
  const costs = layout.stationFirstCost[station]! > 0 ? [station] : [];
  if (layout.reciprocity === 'off') return costs;
  const place = layout.visitPlace[visit]!;
  const person = layout.stationPerson[station]!;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1) {
    const employer = layout.employers[at]!;
    if (employer !== place && direction[place * places + employer]) costs.push(layout.stations + employer * places + place);
  }
  return costs;
}

/** Writes what each visit pays besides its trip. */
export function tellCharges(couplings: Couplings, prices: Prices, charges: Float64Array): void {
  charges.fill(0);
  for (let index = 0; index < couplings.repeatStation.length; index += 1) {
    const price = prices.repeat[index]!;
    if (price > 0) for (const visit of couplings.repeatVisits[index]!) charges[visit]! += price;
  }
  for (let link = 0; link < couplings.linkVisit.length; link += 1) charges[couplings.linkVisit[link]!]! += prices.link[link]!;
}
