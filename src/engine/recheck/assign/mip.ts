import { modelBuilder, type ModelBuilder } from '../../search/lp/model-builder.js';
import type { LinearModel } from '../../search/lp/port.js';
import { addMixing } from './mip-mixing.js';
import { loadSteps } from './load-steps.js';
import type { RecheckLayout } from './layout.js';
import { hasFewWorks, type Part } from './part.js';
import { sumsOfWorks, type WorksOfLength } from './sums-of-works.js';

/**
 * What has to be whole in a program: nothing, the number of open checks, how many works of a subject (or of a subject in a
 * grade) an expert gets, or every work. Each asks for more than the one before and takes longer; all but the last leave the
 * mixing out, and all bound the cost from below.
 */
export type Wholeness = 'nothing' | 'missing' | 'subjects' | 'grades' | 'works';

/** The program of a part: column `given.get(a)` says how many works go along arc a; row c is the coverage of its c-th class. */
export interface RecheckMip {
  readonly model: LinearModel;
  readonly given: ReadonlyMap<number, number>;
}

/**
 * Writes the program; the square of each stack's minutes is exact near the given loads and bounded from below elsewhere. `fewest` checks
 * are known to stay open.
 */
export function recheckMip(
  layout: RecheckLayout,
  part: Part,
  loads: readonly ReadonlySet<number>[],
  wholeness: Wholeness,
  fewest = 0,
): RecheckMip {
  const builder = modelBuilder();
  const isInteger = wholeness === 'works';
  const given = new Map(
    part.arcs.map((arc) => [arc, builder.addColumn({ upper: layout.size[layout.arcClass[arc]!]!, isInteger })]),
  );
  addCoverage(layout, builder, part, given, wholeness === 'nothing' ? null : fewest);
  const areFew = wholeness !== 'nothing' && hasFewWorks(layout, part);
  const byExpert = groupedBy(part.arcs, (arc) => layout.arcExpert[arc]!);
  for (const expert of part.experts) {
    const arcs = byExpert.get(expert) ?? [];
    addBalance(layout, builder, { expert, arcs, areFew }, given, loads[expert]!);
    if (wholeness === 'subjects' || wholeness === 'grades') addCounts(layout, builder, arcs, given, wholeness);
  }
  if (wholeness === 'works') addMixing(layout, builder, part, given);
  return { model: builder.build(), given };
}

/** Items by a number, in the order in which they come. */
export function groupedBy(items: readonly number[], keyOf: (item: number) => number | string): Map<number | string, number[]> {
  const groups = new Map<number | string, number[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}

function addCoverage(
  layout: RecheckLayout,
  builder: ModelBuilder,
  { classes, arcs }: Part,
  given: ReadonlyMap<number, number>,
  fewest: number | null,
): void {
  const { shortage } = layout.problem.rules.weights;
  const byClass = groupedBy(arcs, (arc) => layout.arcClass[arc]!);
  const open = classes.map((own) => {
    const demand = layout.demand[own]!;
    const missing = builder.addColumn({ upper: demand, cost: shortage, isInteger: false });
    builder.addRow(demand, demand, [...(byClass.get(own) ?? []).map((arc) => given.get(arc)!), missing]);
    return missing;
  });
  if (fewest === null) return;
  const all = builder.addColumn({ lower: fewest, upper: classes.reduce((sum, own) => sum + layout.demand[own]!, 0) });
  builder.addRow(0, 0, [all, ...open], [1, ...open.map(() => -1)]);
}

/** A stack's minutes climb step by step from what it keeps, each step dearer than the one before. */
function addBalance(
  layout: RecheckLayout,
  builder: ModelBuilder,
  { expert, arcs, areFew }: { readonly expert: number; readonly arcs: readonly number[]; readonly areFew: boolean },
  given: ReadonlyMap<number, number>,
  loads: ReadonlySet<number>,
): void {
  const { minutes, arcClass, problem } = layout;
  const { share, capacityMinutes } = problem.experts[expert]!;
  const weight = problem.rules.weights.balance * share;
  const begun = layout.begun.load[expert]!;
  builder.addOffset(weight * begun * begun);
  if (arcs.length === 0) return;
  const columns = arcs.map((arc) => given.get(arc)!);
  const times = arcs.map((arc) => minutes[arcClass[arc]!]!);
  const sums = sumsOfWorks(lengthsOf(layout, arcs), capacityMinutes - begun, layout.grain);
  const added = new Set([...loads].map((load) => load - begun));
  const steps = loadSteps(sums, added);
  const climbed = steps.map(({ width, slope }) =>
    builder.addColumn({ upper: width, cost: weight * (slope + 2 * begun), isInteger: false }),
  );
  builder.addRow(0, 0, [...columns, ...climbed], [...times, ...climbed.map(() => -1)]);
  if (!areFew) return;
  // Works cannot be cut: the square is at least the sum of their squares, and of k works at least k² − k times the shortest’s square more.
  const least = Math.min(...times) ** 2;
  for (const fewer of [0, 1]) {
    const squares = times.map((time) => -(time ** 2 + 2 * fewer * least));
    const slopes = steps.map(({ slope }) => slope);
    builder.addRow(-fewer * (fewer + 1) * least, Infinity, [...columns, ...climbed], [...squares, ...slopes]);
  }
}

/** How many works of each length may go along the arcs. */
function lengthsOf({ minutes, size, arcClass }: RecheckLayout, arcs: readonly number[]): readonly WorksOfLength[] {
  return [...groupedBy(arcs, (arc) => minutes[arcClass[arc]!]!)].map(([length, own]) => ({
    minutes: Number(length),
    works: own.reduce((sum, arc) => sum + size[arcClass[arc]!]!, 0),
  }));
}

/** How many works of a subject, or of a subject in a grade, the expert gets: a number to branch on that decides much at once. */
function addCounts(
  { problem, classes, arcClass }: RecheckLayout,
  builder: ModelBuilder,
  arcs: readonly number[],
  given: ReadonlyMap<number, number>,
  wholeness: 'subjects' | 'grades',
): void {
  const kinds = groupedBy(arcs, (arc) => {
    const { subject, grade } = problem.works[classes[arcClass[arc]!]!.works[0]!]!;
    return wholeness === 'subjects' ? subject : `${subject} ${grade}`;
  });
  if (kinds.size < 2) return;
  for (const own of kinds.values()) {
    const most = own.reduce((sum, arc) => sum + classes[arcClass[arc]!]!.works.length, 0);
    const count = builder.addColumn({ upper: most });
    builder.addRow(0, 0, [count, ...own.map((arc) => given.get(arc)!)], [1, ...own.map(() => -1)]);
  }
}
