import type { RecheckLayout } from './layout.js';
import type { Stacks } from './stacks.js';

/** Classes and experts that share no arc with the others: their costs add up, so each part is proved by itself. */
export interface Part {
  readonly classes: readonly number[];
  readonly experts: readonly number[];
  /** Ascending; those that a better assignment may use. */
  readonly arcs: readonly number[];
}

/** Splits a problem along the arcs that are kept; the classes of a group stay together, as mixing looks at them together. */
export function partsOf(layout: RecheckLayout, isKept: (arc: number) => boolean): readonly Part[] {
  const { classes, arcExpert, arcClass, wantedSplit, problem } = layout;
  const [firstGroup, firstExpert] = [classes.length, classes.length + wantedSplit.length];
  const parent = Int32Array.from({ length: firstExpert + problem.experts.length }, (_, index) => index);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (const [own, { group }] of classes.entries()) parent[root(own)] = root(firstGroup + group);
  for (let arc = 0; arc < arcClass.length; arc += 1)
    if (isKept(arc)) parent[root(arcClass[arc]!)] = root(firstExpert + arcExpert[arc]!);
  const parts = new Map<number, { classes: number[]; experts: number[]; arcs: number[] }>();
  const partAt = (node: number) => {
    const at = root(node);
    const part = parts.get(at) ?? { classes: [], experts: [], arcs: [] };
    parts.set(at, part);
    return part;
  };
  for (const own of classes.keys()) partAt(own).classes.push(own);
  for (const expert of problem.experts.keys()) partAt(firstExpert + expert).experts.push(expert);
  for (let arc = 0; arc < arcClass.length; arc += 1) if (isKept(arc)) partAt(arcClass[arc]!).arcs.push(arc);
  return [...parts.values()];
}

/** Fewer checks are wanted than there are experts: hardly anybody gets two works, as when one of many is replaced. */
export function hasFewWorks({ demand }: RecheckLayout, { classes, experts }: Part): boolean {
  return classes.reduce((sum, own) => sum + demand[own]!, 0) <= experts.length;
}

/** What the part's stacks and open checks cost now. */
export function partCost(stacks: Stacks, part: Part): number {
  const { problem } = stacks.layout;
  const { weights } = problem.rules;
  const missing = part.classes.reduce((sum, own) => sum + stacks.missing[own]!, 0);
  const squares = part.experts.reduce((sum, expert) => sum + problem.experts[expert]!.share * stacks.load[expert]! ** 2, 0);
  return weights.shortage * missing + weights.balance * squares + partMixing(stacks, part);
}

/** What its stacks of too few schools and its groups of too few experts cost now. */
export function partMixing(stacks: Stacks, { classes, experts }: Part): number {
  const { problem, wantedSplit, classes: all } = stacks.layout;
  const { weights, minSchoolsPerExpert } = problem.rules;
  const unmixed = experts.reduce(
    (sum, expert) =>
      sum + (stacks.sizes[expert]! >= minSchoolsPerExpert ? Math.max(0, minSchoolsPerExpert - stacks.schools[expert]!) : 0),
    0,
  );
  const groups = new Set(classes.map((own) => all[own]!.group));
  const unsplit = [...groups].reduce((sum, group) => sum + Math.max(0, wantedSplit[group]! - stacks.splitters[group]!), 0);
  return weights.mixing * (unmixed + unsplit);
}
