import type { RecheckLayout } from './layout.js';

/** What mixing costs whoever checks what: groups with too few experts, and begun stacks with too few schools. */
export interface UnavoidableMixing {
  readonly ofGroup: Float64Array;
  readonly ofExpert: Float64Array;
}

/** Counts the pairs that are there already or can come to be. */
export function unavoidableMixing(layout: RecheckLayout): UnavoidableMixing {
  const { arcExpert, arcClass, arcStack, arcSplit, stackPairs, splitPairs, classes, wantedSplit, begun, problem } = layout;
  const { weights, minSchoolsPerExpert } = problem.rules;
  const experts = reachable(begun.splitters, begun.fromGroup, splitPairs, arcSplit, (arc) => classes[arcClass[arc]!]!.group);
  const schools = reachable(begun.schools, begun.fromSchool, stackPairs, arcStack, (arc) => arcExpert[arc]!);
  return {
    ofGroup: Float64Array.from(wantedSplit, (wanted, group) => weights.mixing * Math.max(0, wanted - experts[group]!)),
    ofExpert: Float64Array.from(begun.sizes, (size, expert) =>
      size < minSchoolsPerExpert ? 0 : weights.mixing * Math.max(0, minSchoolsPerExpert - schools[expert]!),
    ),
  };
}

function reachable(
  begun: Int32Array,
  begunPairs: ReadonlyMap<number, number>,
  pairs: number,
  pairOf: Int32Array,
  ownerOf: (arc: number) => number,
): Int32Array {
  const counts = begun.slice();
  const seen = new Uint8Array(pairs);
  for (const pair of begunPairs.keys()) seen[pair] = 1;
  for (let arc = 0; arc < pairOf.length; arc += 1) {
    const pair = pairOf[arc]!;
    if (seen[pair] === 1) continue;
    seen[pair] = 1;
    counts[ownerOf(arc)]! += 1;
  }
  return counts;
}
