import type { ModelBuilder } from '../../search/lp/model-builder.js';
import type { RecheckLayout } from './layout.js';
import type { Part } from './part.js';

type Given = ReadonlyMap<number, number>;

/** The mixing of the part's stacks and groups. */
export function addMixing(layout: RecheckLayout, builder: ModelBuilder, { classes, experts, arcs }: Part, given: Given): void {
  if (layout.problem.rules.weights.mixing === 0) return;
  const ofExpert = new Map(experts.map((expert): [number, number[]] => [expert, []]));
  const ofGroup = new Map(classes.map((own): [number, number[]] => [layout.classes[own]!.group, []]));
  for (const arc of arcs) {
    ofExpert.get(layout.arcExpert[arc]!)!.push(arc);
    ofGroup.get(layout.classes[layout.arcClass[arc]!]!.group)!.push(arc);
  }
  for (const [expert, own] of ofExpert) addStackMixing(layout, builder, expert, own, given);
  for (const [group, own] of ofGroup) addGroupMixing(layout, builder, group, own, given);
}

/** A stack that is large enough wants its schools: `isLarge` is forced to 1 by one work more than a small stack has. */
function addStackMixing(layout: RecheckLayout, builder: ModelBuilder, expert: number, arcs: readonly number[], given: Given): void {
  const { minSchoolsPerExpert: wanted, weights } = layout.problem.rules;
  const { sizes, schools, fromSchool } = layout.begun;
  const begun = sizes[expert]!;
  const columns = arcs.map((arc) => given.get(arc)!);
  const most = begun + arcs.reduce((sum, arc) => sum + layout.size[layout.arcClass[arc]!]!, 0);
  if (wanted < 2 || most < wanted) return;
  const isLarge = builder.addColumn({ lower: begun >= wanted ? 1 : 0 });
  builder.addRow(-Infinity, wanted - 1 - begun, [...columns, isLarge], [...columns.map(() => 1), wanted - 1 - most]);
  const seen = presences(builder, arcs, layout.arcStack, fromSchool, given);
  const lacking = builder.addColumn({ upper: wanted, cost: weights.mixing, isInteger: false });
  const rest = [lacking, ...seen, isLarge];
  builder.addRow(-schools[expert]!, Infinity, rest, [...rest.slice(1).map(() => 1), -wanted]);
}

function addGroupMixing(layout: RecheckLayout, builder: ModelBuilder, group: number, arcs: readonly number[], given: Given): void {
  const wanted = layout.wantedSplit[group]! - layout.begun.splitters[group]!;
  if (wanted <= 0) return;
  const seen = presences(builder, arcs, layout.arcSplit, layout.begun.fromGroup, given);
  const lacking = builder.addColumn({ upper: wanted, cost: layout.problem.rules.weights.mixing, isInteger: false });
  builder.addRow(wanted, Infinity, [lacking, ...seen]);
}

/** One column for each new pair among the arcs, at most 1 and at most the works that go along its arcs; whole by itself. */
function presences(
  builder: ModelBuilder,
  arcs: readonly number[],
  pairOf: Int32Array,
  begun: ReadonlyMap<number, number>,
  given: Given,
): number[] {
  const byPair = new Map<number, number[]>();
  for (const arc of arcs)
    if (!begun.has(pairOf[arc]!)) byPair.set(pairOf[arc]!, [...(byPair.get(pairOf[arc]!) ?? []), given.get(arc)!]);
  return [...byPair.values()].map((own) => {
    const seen = builder.addColumn({ isInteger: false });
    builder.addRow(0, Infinity, [...own, seen], [...own.map(() => 1), -1]);
    return seen;
  });
}
