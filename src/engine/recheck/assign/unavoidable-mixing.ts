import type { RecheckLayout } from './layout.js';

/** What groups with too few experts cost whoever checks them, by group. */
export function unavoidableMixing(layout: RecheckLayout): Float64Array {
  const experts = new Int32Array(layout.wantedSplit.length);
  const seen = new Uint8Array(layout.splitPairs);
  for (let arc = 0; arc < layout.arcSplit.length; arc += 1) {
    const pair = layout.arcSplit[arc]!;
    if (seen[pair] === 1) continue;
    seen[pair] = 1;
    experts[layout.classes[layout.arcClass[arc]!]!.group]! += 1;
  }
  const { mixing } = layout.problem.rules.weights;
  return Float64Array.from(layout.wantedSplit, (wanted, group) => mixing * Math.max(0, wanted - experts[group]!));
}
