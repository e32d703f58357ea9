import type { CountedLimit } from '../bound/trip-limits.js';
import type { Layout } from '../layout.js';
import type { LinearModel } from '../lp/port.js';
import { addExtras } from './extra-rows.js';
import { columnsInSlot, startDraft, type DayPlan, type Draft, type PricedRows } from './draft.js';
import type { FixedPart } from './fixed-part.js';
import { addClashes, addLoads } from './person-rows.js';
import { addStations } from './station-rows.js';
import { addTrios } from './trio-rows.js';

/** What a model says beside the problem's own rules. */
export interface ModelChoices {
  /** Whether a direction is taken or not, and not in part: a search tree can then branch on it. */
  readonly isWhole?: boolean;
  /** How many trips there may be. */
  readonly limits?: readonly CountedLimit[];
}

/**
 * The exact model of what is left of a problem, with whole days as columns: column c, for c below the number of
 * plans, is 1 if plans[c] is followed. Its linear relaxation is far nearer to the optimum than that of single duties.
 */
export function planModel(layout: Layout, plans: readonly DayPlan[], fixed: FixedPart, choices?: ModelChoices): LinearModel {
  return pricedModel(layout, plans, fixed, choices).model;
}

/** The same, with the rows whose duals are prices. */
export function pricedModel(
  layout: Layout,
  plans: readonly DayPlan[],
  fixed: FixedPart,
  { isWhole = false, limits = [] }: ModelChoices = {},
): { model: LinearModel; rows: PricedRows } {
  const draft = startDraft(layout, plans, fixed, isWhole);
  draft.builder.addOffset(layout.constantCost);
  addSlots(draft);
  addQuotas(draft);
  addTrios(draft);
  addLoads(draft);
  addClashes(draft);
  addPairBans(draft);
  addPins(draft);
  addStations(draft);
  addTripLimits(draft, limits);
  addExtras(draft);
  return { model: draft.builder.build(), rows: draft.rows };
}

/** H9, shortage. */
function addSlots(draft: Draft): void {
  const { layout, fixed, builder, rows } = draft;
  for (let slot = 0; slot < layout.slots; slot += 1) {
    const open = layout.required[slot]! - fixed.seats[slot]!;
    const weight = layout.shortageWeight[slot]!;
    const columns = columnsInSlot(draft, slot);
    if (columns.length === 0) builder.addOffset(open * weight);
    else
      rows.slot.set(
        slot,
        builder.addRow(open, open, [...columns, builder.addColumn({ cost: weight, upper: open, isInteger: false })]),
      );
  }
}

/** Shortage of categories. */
function addQuotas(draft: Draft): void {
  const { layout, fixed, builder, rows } = draft;
  for (let quota = 0; quota < layout.quotaSlot.length; quota += 1) {
    const open = layout.quotaMin[quota]! - fixed.quotaCount[quota]!;
    const weight = layout.quotaWeight[quota]!;
    const mask = layout.quotaMask[quota]!;
    const columns = columnsInSlot(
      draft,
      layout.quotaSlot[quota]!,
      (person) => ((mask >> layout.personCategory[person]!) & 1) === 1,
    );
    if (columns.length === 0 || open <= 0) builder.addOffset(Math.max(0, open) * weight);
    else
      rows.quota.set(
        quota,
        builder.addRow(open, Infinity, [...columns, builder.addColumn({ cost: weight, upper: open, isInteger: false })]),
      );
  }
}

/** H9: people who must not meet, neither each other nor somebody who stays. */
function addPairBans({ layout, fixed, builder, ofPair }: Draft): void {
  for (const [pair, columns] of ofPair) {
    const slot = layout.pairSlot[pair]!;
    const person = layout.pairPerson[pair]!;
    const banned = layout.banned.subarray(layout.banFirst[person], layout.banFirst[person + 1]);
    if (banned.length === 0) continue;
    if (fixed.crews.get(slot)?.some((other) => banned.includes(other)) === true) builder.addRow(0, 0, columns);
    for (let at = layout.candidateFirst[slot]!; at < layout.candidateFirst[slot + 1]!; at += 1) {
      const other = layout.candidates[at]!;
      if (layout.pairPerson[other]! <= person || !banned.includes(layout.pairPerson[other]!)) continue;
      builder.addRow(-Infinity, 1, [...columns, ...(ofPair.get(other) ?? [])]);
    }
  }
}

/** At least, or at most, so many trips to a place on a day. */
function addTripLimits({ builder, ofVisit }: Draft, limits: readonly CountedLimit[]): void {
  for (const { sense, trips, visits } of limits) {
    const columns = Array.from(visits).flatMap((visit) => ofVisit.get(visit) ?? []);
    builder.addRow(sense === 'least' ? trips : -Infinity, sense === 'least' ? Infinity : trips, columns);
  }
}

/** H10: where nobody who stays holds a pin and no plan does, there is no roster. */
function addPins({ layout, fixed, builder, ofPair }: Draft): void {
  if (layout.pins === 0) return;
  for (let pair = 0; pair < layout.pairs; pair += 1) {
    if (layout.pairPinned[pair] === 0 || fixed.dutiesOf.get(layout.pairPerson[pair]!)?.includes(pair) === true) continue;
    builder.addRow(1, 1, ofPair.get(pair) ?? []);
  }
}
