import { directionsOf } from '../bound/couplings.js';
import type { Layout } from '../layout.js';
import { add } from '../state/changes.js';
import { emptyState, type RosterState } from '../state/roster-state.js';
import { push } from './draft.js';

/** What the duties that stay as they are leave of a problem to the others. */
export interface FixedPart {
  /** By slot: people who serve there already. */
  readonly seats: Int32Array;
  /** By quota: how many of them count. */
  readonly quotaCount: Int32Array;
  /** Directions in which they go. */
  readonly directions: ReadonlySet<number>;
  /** By slot, where people may be banned from meeting: who serves there. */
  readonly crews: ReadonlyMap<number, readonly number[]>;
  /** Of a problem of the second version: the roster of those who stay, with its tallies. */
  readonly staying: RosterState | null;
  /** By person: their duties that stay. */
  readonly dutiesOf: ReadonlyMap<number, readonly number[]>;
  /** By station: dates that stay. */
  readonly dates: ReadonlyMap<number, Dates>;
}

/** How many dates at a station stay, and how many of them no other roster of the campaign knows (H8). */
export interface Dates {
  readonly all: number;
  readonly fresh: number;
}

/** Nothing stays. */
export const NO_DATES: Dates = { all: 0, fresh: 0 };

/** Counts what some duties use. */
export function fixedPart(layout: Layout, pairs: Iterable<number>): FixedPart {
  const seats = new Int32Array(layout.slots);
  const quotaCount = new Int32Array(layout.quotaSlot.length);
  const visits = new Set<number>();
  const crews = new Map<number, number[]>();
  const dutiesOf = new Map<number, number[]>();
  for (const pair of pairs) {
    const slot = layout.pairSlot[pair]!;
    const person = layout.pairPerson[pair]!;
    seats[slot]! += 1;
    for (let quota = layout.quotaFirst[slot]!; quota < layout.quotaFirst[slot + 1]!; quota += 1)
      if ((layout.quotaMask[quota]! >> layout.personCategory[person]!) & 1) quotaCount[quota]! += 1;
    visits.add(layout.pairVisit[pair]!);
    push(dutiesOf, person, pair);
    if (layout.banFirst[person] !== layout.banFirst[person + 1]) push(crews, slot, person);
  }
  const dates = new Map<number, Dates>();
  for (const visit of visits) {
    const station = layout.visitStation[visit]!;
    const { all, fresh } = dates.get(station) ?? NO_DATES;
    dates.set(station, { all: all + 1, fresh: fresh + 1 - layout.visitIsKnown[visit]! });
  }
  const directions = new Set([...dates.keys()].flatMap((station) => directionsOf(layout, station)));
  return { seats, quotaCount, crews, directions, dutiesOf, dates, staying: layout.extras && stateOf(layout, pairs) };
}

function stateOf(layout: Layout, pairs: Iterable<number>): RosterState {
  const state = emptyState(layout);
  for (const pair of pairs) add(state, pair);
  return state;
}
