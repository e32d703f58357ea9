import type { Layout } from '../layout.js';
import { modelBuilder, type ModelBuilder } from '../lp/model-builder.js';
import { costOfWay } from '../extras/route-costs.js';
import type { FixedPart } from './fixed-part.js';

/** What one person does on one day: at least one duty. */
export interface DayPlan {
  readonly person: number;
  readonly pairs: readonly number[];
}

/** Rows whose duals are prices: of slots, quotas and trios, of visits (dates) and stations, and of stations that go in directions. */
export interface PricedRows {
  readonly slot: Map<number, number>;
  readonly quota: Map<number, number>;
  readonly trio: Map<number, number>;
  readonly visit: Map<number, number>;
  readonly station: Map<number, number>;
  /** By station: how many of its dates are limited (H8). */
  readonly room: Map<number, number>;
  /** By station and direction. */
  readonly link: Map<number, Map<number, number>>;
}

/** A model of day plans in the making: column c, for c below the number of plans, is 1 if plans[c] is followed. */
export interface Draft {
  readonly layout: Layout;
  readonly plans: readonly DayPlan[];
  readonly fixed: FixedPart;
  readonly builder: ModelBuilder;
  readonly rows: PricedRows;
  /** Whether a direction is taken or not, and not in part: a search tree can then branch on it. */
  readonly isWhole: boolean;
  readonly ofPair: ReadonlyMap<number, readonly number[]>;
  readonly ofVisit: ReadonlyMap<number, readonly number[]>;
  readonly ofPerson: ReadonlyMap<number, readonly number[]>;
}

/** Makes a column for every plan; it pays for its duties and its way, and for every date as if it were a return. */
export function startDraft(layout: Layout, plans: readonly DayPlan[], fixed: FixedPart, isWhole: boolean): Draft {
  const builder = modelBuilder();
  const ofPair = new Map<number, number[]>();
  const ofVisit = new Map<number, number[]>();
  const ofPerson = new Map<number, number[]>();
  for (const { person, pairs } of plans) {
    const visits = [...new Set(pairs.map((pair) => layout.pairVisit[pair]!))];
    const duties = pairs.reduce((sum, pair) => sum + layout.pairCost[pair]!, 0);
    const column = builder.addColumn({ cost: duties + costOfWay(layout, pairs, visits) + layout.repeatCost * visits.length });
    push(ofPerson, person, column);
    for (const pair of pairs) push(ofPair, pair, column);
    for (const visit of visits) push(ofVisit, visit, column);
  }
  const rows = {
    slot: new Map(),
    quota: new Map(),
    trio: new Map(),
    visit: new Map(),
    station: new Map(),
    room: new Map(),
    link: new Map(),
  };
  return { layout, plans, fixed, builder, rows, isWhole, ofPair, ofVisit, ofPerson };
}

/** The columns of plans with a duty in the slot, of those people who count. */
export function columnsInSlot({ layout, ofPair }: Draft, slot: number, counts: (person: number) => boolean = () => true): number[] {
  const pairs = layout.candidates.subarray(layout.candidateFirst[slot], layout.candidateFirst[slot + 1]);
  return Array.from(pairs).flatMap((pair) => (counts(layout.pairPerson[pair]!) ? (ofPair.get(pair) ?? []) : []));
}

/** Adds the row of a sum of columns in which some may stand more than once. */
export function addSum(
  { builder }: Draft,
  lower: number,
  upper: number,
  columns: readonly number[],
  minus: readonly number[] = [],
): void {
  const net = new Map<number, number>();
  for (const column of columns) net.set(column, (net.get(column) ?? 0) + 1);
  for (const column of minus) net.set(column, (net.get(column) ?? 0) - 1);
  builder.addRow(lower, upper, [...net.keys()], [...net.values()]);
}

/** Adds a value to the list of a key. */
export function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Columns with the same key, by key. */
export function groups(columns: readonly number[], keyOf: (column: number) => number): number[][] {
  const lists = new Map<number, number[]>();
  for (const column of columns) push(lists, keyOf(column), column);
  return [...lists.values()];
}
