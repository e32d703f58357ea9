import type { Category, Day, PersonId, PlaceId, Role, RosterProblem, SlotId } from '../model.js';

/** Stands for "no limit" in columns of limits. */
export const UNLIMITED = 0x7fffffff;

/** Times are minutes from 1970-01-01T00:00 on the local wall clock; days and weeks are dense numbers in the order of time. */
export interface SlotColumns {
  readonly place: Int32Array;
  readonly day: Int32Array;
  readonly week: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly presenceFrom: Int32Array;
  readonly presenceTo: Int32Array;
  readonly required: Int32Array;
  readonly weight: Float64Array;
  readonly quotas: readonly (readonly DemandQuota[])[];
  /** The choice that the slot belongs to, or -1. */
  readonly choice: Int32Array;
}

export interface DemandQuota {
  readonly categories: ReadonlySet<Category>;
  /** null: whatever the roles. */
  readonly roles: ReadonlySet<Role> | null;
  readonly min: number;
  readonly weight: number;
  readonly reserved: boolean;
  readonly leads: boolean;
}

/** A demand that one of several slots may meet. */
export interface ChoiceFacts {
  readonly slots: Int32Array;
  readonly open: number;
  readonly required: number;
  readonly weight: number;
  readonly quotas: readonly DemandQuota[];
}

/** What a person does at a place at a time whatever the roster says. */
export interface Engaged {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

export interface PersonColumns {
  readonly share: Float64Array;
  /** H7: how many duties each day, at `p * days + d`, and each week, at `p * weeks + w`, and the whole roster have room for. */
  readonly dayRoom: Int32Array;
  readonly weekRoom: Int32Array;
  readonly total: Int32Array;
  /** How many duties other rosters of the campaign give them. */
  readonly otherDuties: Int32Array;
  /** By place: the dates on which these bring them there; a day without slots has a negative number. */
  readonly otherDates: readonly ReadonlyMap<number, ReadonlySet<number>>[];
  /** Places where the person is employed, each once. */
  readonly employment: readonly Int32Array[];
  /** Places that a ban names for the person. */
  readonly bans: readonly Int32Array[];
  /** Slots that the person has declined. */
  readonly declined: readonly Int32Array[];
  /** Merged availability: from, to, from, to … ascending. */
  readonly calendar: readonly Int32Array[];
  readonly engaged: readonly (readonly Engaged[])[];
}

/** A problem in numbers: people, slots and places are known by their position in the document. */
export interface Facts {
  readonly problem: RosterProblem;
  readonly personIndex: ReadonlyMap<PersonId, number>;
  readonly slotIndex: ReadonlyMap<SlotId, number>;
  readonly placeIndex: ReadonlyMap<PlaceId, number>;
  readonly days: readonly Day[];
  readonly weekOfDay: Int32Array;
  readonly weekCount: number;
  readonly slots: SlotColumns;
  readonly people: PersonColumns;
  readonly choices: readonly ChoiceFacts[];
  /** People employed at each place. */
  readonly staffOf: readonly Int32Array[];
  /** How many people each place can release at a time; Infinity where nothing limits it. */
  readonly releaseLimit: Float64Array;
  /** Minutes from place a to place b at `a * places + b`. */
  readonly travelMinutes: Int32Array;
  /** Minutes from the home of person p to place b at `p * places + b`. */
  readonly homeMinutes: Int32Array;
}
