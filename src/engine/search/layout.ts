import type { ReciprocityMode } from '../roster/model.js';
import type { Extras } from './extras/extras.js';
import type { Trios } from './trios.js';

/** The smallest unit of the search: a *pair* is a person who may serve in a slot, a *visit* all pairs of a person, day and place. */
export interface Layout {
  readonly people: number;
  readonly slots: number;
  readonly places: number;
  readonly pairs: number;
  readonly visits: number;
  readonly stations: number;

  readonly slotPlace: Int32Array;
  readonly slotDay: Int32Array;
  readonly slotWeek: Int32Array;
  /** Minutes since an arbitrary midnight. */
  readonly slotStart: Int32Array;
  readonly slotEnd: Int32Array;
  readonly required: Int32Array;
  readonly shortageWeight: Float64Array;

  /** Quotas of slot s: quotaFirst[s] .. quotaFirst[s + 1]. */
  readonly quotaFirst: Int32Array;
  readonly quotaSlot: Int32Array;
  /** Which of its slot's quotas in the problem it is. */
  readonly quotaPosition: Int32Array;
  readonly quotaMin: Int32Array;
  readonly quotaWeight: Float64Array;
  /** Bit c is set when category c counts. */
  readonly quotaMask: Int32Array;

  readonly personCategory: Int32Array;
  /** People of one kind earn the same by a duty at any prices. */
  readonly personKind: Int32Array;
  /** One person of each kind. */
  readonly kindPerson: Int32Array;
  /** H7: how many duties each day, at p * days + d, and each week, at p * weeks + w, have room for. */
  readonly days: number;
  readonly weeks: number;
  readonly dayRoom: Int32Array;
  readonly weekRoom: Int32Array;
  readonly total: Int32Array;
  /** Weight of the square of the person's load. */
  readonly loadWeight: Float64Array;

  /** Visits of person p: visitFirst[p] .. visitFirst[p + 1], by day. */
  readonly visitFirst: Int32Array;
  readonly visitDay: Int32Array;
  readonly visitWeek: Int32Array;
  readonly visitPlace: Int32Array;
  readonly visitStation: Int32Array;
  /** 1 where another roster brings the person to the place on that day anyway: it is no further date (H8). */
  readonly visitIsKnown: Uint8Array;
  /** Cost of the trip. */
  readonly visitTrip: Float64Array;
  /** Pairs of visit v: pairFirst[v] .. pairFirst[v + 1], by start. */
  readonly pairFirst: Int32Array;
  readonly pairSlot: Int32Array;
  readonly pairVisit: Int32Array;
  readonly pairPerson: Int32Array;
  /** Preference less the cost of breaking a published duty. */
  readonly pairCost: Float64Array;
  readonly pairPinned: Uint8Array;
  readonly pins: number;

  /** Pairs of slot s: candidates[candidateFirst[s]] .. */
  readonly candidateFirst: Int32Array;
  readonly candidates: Int32Array;

  /** A station is a person at a place: cost of the first date there (last year's visit). */
  readonly stationPlace: Int32Array;
  readonly stationPerson: Int32Array;
  readonly stationFirstCost: Float64Array;
  /** H8: how many dates beside the known ones. */
  readonly stationRoom: Float64Array;

  /** Employers (places) of person p. */
  readonly employerFirst: Int32Array;
  readonly employers: Int32Array;
  /** People who may not share a slot with p. */
  readonly banFirst: Int32Array;
  readonly banned: Int32Array;

  readonly travel: Int32Array;
  readonly gapMinutes: number;
  readonly maxDatesPerPlace: number;
  readonly repeatCost: number;
  readonly reciprocity: ReciprocityMode;
  readonly reciprocityCost: number;
  readonly personCost: number;
  /** What every solution pays: the published duties, given back by the pairs that keep them. */
  readonly constantCost: number;
  /** Three slots that a person could share in pairs only. */
  readonly trios: Trios;
  /** What only problems of the second version have. */
  readonly extras: Extras | null;
}

/** What tells how long duties take and how long it takes to get from one to another. */
type Clock = Pick<Layout, 'slotStart' | 'slotEnd' | 'slotPlace' | 'travel' | 'places' | 'gapMinutes'>;

/** H6: whether one person can serve in both slots. */
export function compatible(layout: Clock, first: number, second: number): boolean {
  const { slotStart, slotEnd, slotPlace, travel, places, gapMinutes } = layout;
  const swap = slotStart[first]! > slotStart[second]!;
  const before = swap ? second : first;
  const after = swap ? first : second;
  const gap = slotStart[after]! - slotEnd[before]!;
  const from = slotPlace[before]!;
  const to = slotPlace[after]!;
  if (from === to && gap >= 0) return true;
  return gap >= gapMinutes + travel[from * places + to]!;
}

/** H7: how many duties a person's week of a visit has room for. */
export function roomOfWeek({ weeks, weekRoom, visitWeek }: Layout, person: number, visit: number): number {
  return weekRoom[person * weeks + visitWeek[visit]!]!;
}

/** H7: how many duties a person's day of a visit has room for, whatever the others. */
export function roomOfDay(layout: Layout, person: number, visit: number): number {
  const ofDay = layout.dayRoom[person * layout.days + layout.visitDay[visit]!]!;
  return Math.min(ofDay, roomOfWeek(layout, person, visit), layout.total[person]!);
}
