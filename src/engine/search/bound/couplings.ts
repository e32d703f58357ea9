import { groupedBy } from '../columns.js';
import type { Layout } from '../layout.js';
import { crowdedMoments, type Releases } from './releases.js';
import { countedLimits, type CountedLimit, type TripLimit } from './trip-limits.js';

/** What is taken as given: directions (a * places + b: people employed at a serve at b) that are taken in any case, and numbers of trips. */
export interface Premises {
  readonly taken: ReadonlySet<number>;
  readonly limits: readonly TripLimit[];
}

/** Nothing is given. */
export const NO_PREMISES: Premises = { taken: new Set(), limits: [] };

/**
 * What ties the days of a person, or people, together and is therefore priced. A station is charged for its dates by its visits; a
 * *link* says "whoever serves at this station goes in this direction" (from a place where he is employed to the place he serves at).
 */
export interface Couplings {
  /** Visits of station s: visits[visitFirst[s]] .. visits[visitFirst[s + 1]], by day. */
  readonly visitFirst: Int32Array;
  readonly visits: Int32Array;
  /** Links of station s: linkFirst[s] .. linkFirst[s + 1]. */
  readonly linkFirst: Int32Array;
  /** a * places + b: people employed at a serve at b. Only directions whose opposite is possible too. */
  readonly linkDirection: Int32Array;
  /** Of every two opposite directions that are both possible, one. */
  readonly mutual: Int32Array;
  /** Directions that are taken in any case. */
  readonly taken: ReadonlySet<number>;
  readonly releases: Releases;
  /** How many trips there may be. */
  readonly limits: readonly CountedLimit[];
}

/** Finds what is coupled in a layout, under some premises. */
export function couplingsOf(layout: Layout, { taken, limits }: Premises): Couplings {
  return {
    ...visitsByStation(layout),
    ...linksByStation(layout, taken),
    taken,
    releases: crowdedMoments(layout),
    limits: countedLimits(layout, limits),
  };
}

/** The direction that goes back. */
export function oppositeOf({ places }: Layout, direction: number): number {
  const from = Math.floor(direction / places);
  return (direction - from * places) * places + from;
}

function visitsByStation({ stations, visitStation }: Layout): Pick<Couplings, 'visitFirst' | 'visits'> {
  const { first, members } = groupedBy(visitStation, stations);
  return { visitFirst: first, visits: members };
}

function linksByStation(layout: Layout, taken: ReadonlySet<number>): Pick<Couplings, 'linkFirst' | 'linkDirection' | 'mutual'> {
  const linkFirst = new Int32Array(layout.stations + 1);
  const directions: number[] = [];
  if (layout.reciprocity !== 'off') {
    const possible = new Set(taken);
    for (let station = 0; station < layout.stations; station += 1)
      for (const direction of directionsOf(layout, station)) possible.add(direction);
    for (let station = 0; station < layout.stations; station += 1) {
      for (const direction of directionsOf(layout, station))
        if (possible.has(oppositeOf(layout, direction))) directions.push(direction);
      linkFirst[station + 1] = directions.length;
    }
  }
  const mutual = new Set(directions.map((direction) => Math.min(direction, oppositeOf(layout, direction))));
  return { linkFirst, linkDirection: Int32Array.from(directions), mutual: Int32Array.from(mutual) };
}

/** The directions in which somebody goes who serves at the station. */
export function directionsOf({ places, stationPlace, stationPerson, employerFirst, employers }: Layout, station: number): number[] {
  const place = stationPlace[station]!;
  const person = stationPerson[station]!;
  const directions: number[] = [];
  for (let at = employerFirst[person]!; at < employerFirst[person + 1]!; at += 1)
    if (employers[at] !== place) directions.push(employers[at]! * places + place);
  return directions;
}
