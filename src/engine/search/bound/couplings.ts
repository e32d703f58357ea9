import type { Layout } from '../layout.js';
import type { Prices } from './prices.js';

/**
 * What ties the days of a person, or people, together and is therefore priced: dates at a station, and links "whoever makes this
 * visit goes in this direction" (from a place where he is employed to the place visited). Both kinds grow as plans ask for them.
 */
export interface Couplings {
  readonly layout: Layout;
  readonly dateStation: number[];
  readonly dateVisits: Int32Array[];
  readonly dateOf: Map<number, number>;
  /** By person: indices of the stations whose dates are priced. */
  readonly datesOf: readonly number[][];
  readonly linkVisit: number[];
  /** a * places + b: people employed at a serve at b. */
  readonly linkDirection: number[];
  readonly linksOf: Map<number, readonly number[]>;
  /** 1 where people of a (row) may serve at b (column). */
  readonly direction: Uint8Array;
}

/** No couplings yet. */
export function noCouplings(layout: Layout): Couplings {
  return {
    layout,
    dateStation: [],
    dateVisits: [],
    dateOf: new Map(),
    datesOf: Array.from({ length: layout.people }, () => []),
    linkVisit: [],
    linkDirection: [],
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
  const index = couplings.dateStation.push(station) - 1;
  couplings.dateVisits.push(Int32Array.from(visits));
  couplings.dateOf.set(station, index);
  couplings.datesOf[person]!.push(index);
  for (const list of lists) list.date.push(0);
  return index;
}

/** Links a visit to every direction it goes in; every price list given learns of it. */
export function linkVisit(couplings: Couplings, visit: number, lists: readonly Prices[]): readonly number[] {
  const links: number[] = [];
  for (const direction of directionsOf(couplings, visit)) {
    links.push(couplings.linkVisit.push(visit) - 1);
    couplings.linkDirection.push(direction);
    for (const list of lists) list.link.push(0);
  }
  couplings.linksOf.set(visit, links);
  return links;
}

/** The directions in which the visit goes, of those whose opposite is possible too. */
function directionsOf({ layout, direction }: Couplings, visit: number): number[] {
  const { places, employerFirst, employers } = layout;
  if (layout.reciprocity === 'off') return [];
  const place = layout.visitPlace[visit]!;
  const person = layout.stationPerson[layout.visitStation[visit]!]!;
  return Array.from(employers.subarray(employerFirst[person], employerFirst[person + 1]))
    .filter((employer) => employer !== place && direction[place * places + employer])
    .map((employer) => employer * places + place);
}

/** The direction that goes back. */
export function oppositeOf({ places }: Layout, direction: number): number {
  const from = Math.floor(direction / places);
  return (direction - from * places) * places + from;
}

/** Writes what each visit pays besides its trip. */
export function tellCharges(couplings: Couplings, prices: Prices, charges: Float64Array): void {
  charges.fill(0);
  for (let index = 0; index < couplings.dateStation.length; index += 1) {
    const price = prices.date[index]!;
    if (price > 0) for (const visit of couplings.dateVisits[index]!) charges[visit]! += price;
  }
  for (let link = 0; link < couplings.linkVisit.length; link += 1) charges[couplings.linkVisit[link]!]! += prices.link[link]!;
}
