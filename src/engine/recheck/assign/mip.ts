import { modelBuilder, type ModelBuilder } from '../../search/lp/model-builder.js';
import type { LinearModel } from '../../search/lp/port.js';
import type { RecheckLayout } from './layout.js';

/** The program of the classes: column `given[a]` says how many works go along arc a. */
export interface RecheckMip {
  readonly model: LinearModel;
  readonly given: readonly number[];
}

/** Grains around each known load that get a tangent of their own. */
const NEAR = 12;
const FAR = 12;

/** Writes the program; the square of each stack's minutes is bounded from below by its tangents around the given loads. */
export function recheckMip(layout: RecheckLayout, loads: readonly ReadonlySet<number>[]): RecheckMip {
  const builder = modelBuilder();
  const given = Array.from(layout.arcClass, (own) => builder.addColumn({ upper: layout.size[own]! }));
  addCoverage(layout, builder);
  for (const [expert, arcs] of layout.arcsOfExpert.entries()) {
    addBalance(layout, builder, expert, arcs, loads[expert]!);
    addStackMixing(layout, builder, arcs);
  }
  addGroupMixing(layout, builder);
  return { model: builder.build(), given };
}

function addCoverage(layout: RecheckLayout, builder: ModelBuilder): void {
  const { shortage } = layout.problem.rules.weights;
  for (const [own, demand] of layout.demand.entries()) {
    const missing = builder.addColumn({ upper: demand, cost: shortage, isInteger: false });
    builder.addRow(demand, demand, [...arcsOfClass(layout, own), missing]);
  }
}

/** The unit beside m costs weight · (2m ± grain) a minute: between neighbours the cost is straight, at both it is exact. */
function addBalance(
  layout: RecheckLayout,
  builder: ModelBuilder,
  expert: number,
  arcs: Int32Array,
  loads: ReadonlySet<number>,
): void {
  const { grain, minutes, arcClass, problem } = layout;
  const { share, capacityMinutes } = problem.experts[expert]!;
  const weight = problem.rules.weights.balance * share;
  const columns = [...arcs];
  const times = columns.map((arc) => minutes[arcClass[arc]!]!);
  builder.addRow(-Infinity, capacityMinutes, columns, times);
  if (weight === 0 || columns.length === 0) return;
  const load = builder.addColumn({ upper: capacityMinutes, isInteger: false });
  builder.addRow(0, 0, [load, ...columns], [1, ...times.map((time) => -time)]);
  const square = builder.addColumn({ upper: Infinity, cost: weight, isInteger: false });
  for (const at of tangentsAt(capacityMinutes, grain, loads)) {
    const slope = 2 * at + grain;
    builder.addRow(-at * (at + grain), Infinity, [square, load], [1, -slope]);
  }
}

/** Whole grains only: the line through m and m + grain lies below the square at every load there is, but above it in between. */
function tangentsAt(capacity: number, grain: number, loads: ReadonlySet<number>): Set<number> {
  const last = grain * Math.max(0, Math.floor(capacity / grain) - 1);
  const points = new Set([0, last]);
  for (let part = 1; part < FAR; part += 1) points.add(grain * Math.floor((last * part) / FAR / grain));
  for (const load of loads) {
    const aligned = grain * Math.floor(load / grain);
    for (let away = -NEAR; away < NEAR; away += 1) points.add(Math.min(last, Math.max(0, aligned + away * grain)));
  }
  return points;
}

/** A stack that is large enough wants its schools: `isLarge` is forced to 1 by one work more than a small stack has. */
function addStackMixing(layout: RecheckLayout, builder: ModelBuilder, arcs: Int32Array): void {
  const { minSchoolsPerExpert: wanted, weights } = layout.problem.rules;
  const columns = [...arcs];
  const most = columns.reduce((sum, arc) => sum + layout.size[layout.arcClass[arc]!]!, 0);
  if (weights.mixing === 0 || wanted < 2 || most < wanted) return;
  const isLarge = builder.addColumn({});
  builder.addRow(-Infinity, wanted - 1, [...columns, isLarge], [...columns.map(() => 1), wanted - 1 - most]);
  const seen = presences(builder, columns, layout.arcStack);
  const lacking = builder.addColumn({ upper: wanted, cost: weights.mixing, isInteger: false });
  builder.addRow(0, Infinity, [lacking, ...seen, isLarge], [1, ...seen.map(() => 1), -wanted]);
}

function addGroupMixing(layout: RecheckLayout, builder: ModelBuilder): void {
  const { mixing } = layout.problem.rules.weights;
  const arcs = layout.wantedSplit.reduce((lists: number[][]) => [...lists, []], []);
  for (const [arc, own] of layout.arcClass.entries()) arcs[layout.classes[own]!.group]!.push(arc);
  for (const [group, wanted] of layout.wantedSplit.entries()) {
    if (mixing === 0 || wanted === 0) continue;
    const seen = presences(builder, arcs[group]!, layout.arcSplit);
    const lacking = builder.addColumn({ upper: wanted, cost: mixing, isInteger: false });
    builder.addRow(wanted, Infinity, [lacking, ...seen]);
  }
}

/** One column for each pair among the arcs, at most 1 and at most the works that go along its arcs; whole by itself. */
function presences(builder: ModelBuilder, arcs: readonly number[], pairOf: Int32Array): number[] {
  const byPair = new Map<number, number[]>();
  for (const arc of arcs) byPair.set(pairOf[arc]!, [...(byPair.get(pairOf[arc]!) ?? []), arc]);
  return [...byPair.values()].map((own) => {
    const seen = builder.addColumn({ isInteger: false });
    builder.addRow(0, Infinity, [...own, seen], [...own.map(() => 1), -1]);
    return seen;
  });
}

function arcsOfClass({ arcStart }: RecheckLayout, own: number): number[] {
  return Array.from({ length: arcStart[own + 1]! - arcStart[own]! }, (_, index) => arcStart[own]! + index);
}
