import type { Facts } from './facts.js';

/** A duty in numbers. */
export interface IndexedDuty {
  readonly person: number;
  readonly slot: number;
}

/** A compiled problem: the facts, who may serve where under the rules for single duties, and the lists of the document in numbers. */
export interface Instance extends Facts {
  /** People who may serve in each slot, ascending. */
  readonly candidatesOfSlot: readonly Int32Array[];
  /** Slots in which each person may serve, by start. */
  readonly slotsOfPerson: readonly Int32Array[];
  readonly pins: readonly IndexedDuty[];
  /** Published duties whose person and slot still exist. */
  readonly published: readonly IndexedDuty[];
  /** Slots that were published for each person. */
  readonly publishedOf: readonly Int32Array[];
  /** Places where each person served in the last campaign. */
  readonly historyOf: readonly Int32Array[];
  /** Costs of single duties by slot, for each person. */
  readonly preferencesOf: readonly ReadonlyMap<number, number>[];
  /** People who must not share a slot with each person. */
  readonly pairBansOf: readonly Int32Array[];
}
