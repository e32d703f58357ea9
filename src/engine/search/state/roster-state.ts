import { extraCostOfNothing, noTallies, type Tallies } from '../extras/tallies.js';
import type { Layout } from '../layout.js';

/** A roster under construction: which pairs are duties, and every count the costs and rules need. */
export interface RosterState {
  readonly layout: Layout;
  /** 1 for the pairs that are duties. */
  readonly held: Uint8Array;
  readonly dutiesOf: number[][];
  readonly crewOf: number[][];
  readonly load: Int32Array;
  readonly quotaCount: Int32Array;
  readonly visitUse: Int32Array;
  readonly stationDates: Int32Array;
  /** How many stations of people employed at a (row) lie at b (column). */
  readonly flow: Int32Array;
  cost: number;
  /** How many pairs were looked at: the measure of work. */
  looks: number;
  /** 1 for the slots whose candidates stand in the order of their way. */
  readonly isSorted: Uint8Array;
  /** Counts of the layout's extras, if it has any. */
  readonly tallies: Tallies | null;
}

/** An empty roster, with every shortage and every broken promise paid for. */
export function emptyState(layout: Layout): RosterState {
  return {
    layout,
    held: new Uint8Array(layout.pairs),
    dutiesOf: Array.from({ length: layout.people }, () => []),
    crewOf: Array.from({ length: layout.slots }, () => []),
    load: new Int32Array(layout.people),
    quotaCount: new Int32Array(layout.quotaSlot.length),
    visitUse: new Int32Array(layout.visits),
    stationDates: new Int32Array(layout.stations),
    flow: new Int32Array(layout.reciprocity === 'off' ? 0 : layout.places * layout.places),
    cost: costOfNothing(layout),
    looks: 0,
    isSorted: new Uint8Array(layout.slots),
    tallies: layout.extras && noTallies(layout.extras, layout.places),
  };
}

/** What a roster without duties costs. */
export function costOfNothing(layout: Layout): number {
  let cost = layout.constantCost + (layout.extras === null ? 0 : extraCostOfNothing(layout.extras));
  for (let slot = 0; slot < layout.slots; slot += 1) cost += layout.required[slot]! * layout.shortageWeight[slot]!;
  for (let quota = 0; quota < layout.quotaSlot.length; quota += 1) cost += layout.quotaMin[quota]! * layout.quotaWeight[quota]!;
  return cost;
}
