import { websterAllocation } from './allocation.js';
import { STAGE_FAULTS, type DrawFault } from './faults.js';
import { isCanonical } from './canonical.js';
import type { DrawAllocation, DrawOrder } from './documents.js';
import { parsedJson, type DrawFolder } from './folder.js';
import type { StratumSize } from './allocation.js';

/** An order's bytes are canonical, so that nobody can hide a choice in spaces or in the order of the keys. */
export function checkCanonical(folder: DrawFolder, name: string, report: (fault: DrawFault) => void): void {
  if (!isCanonical(folder.get(name)!, parsedJson(folder, name))) report(STAGE_FAULTS.notCanonical);
}

/**
 * What an order takes follows from its announced rule: Webster's shares of the total of all stages so far, less what the stages before took.
 * `taken` counts the works that earlier stages took of each stratum.
 */
export function checkAllocation(
  { allocation, take }: DrawOrder,
  strata: readonly StratumSize[],
  taken: ReadonlyMap<string, number>,
  report: (fault: DrawFault) => void,
): void {
  const wanted = takeOf(strata, allocation, taken);
  const names = new Set([...Object.keys(take), ...Object.keys(wanted ?? {})]);
  if (wanted === null || [...names].some((name) => (take[name] ?? 0) !== (wanted[name] ?? 0))) report(STAGE_FAULTS.allocation);
}

/** How many further works each stratum gives so that all stages together have the allocation's total; null when the rule has no answer. */
export function takeOf(
  strata: readonly StratumSize[],
  { total, min_per_stratum: least, min_of: minOf = {} }: Omit<DrawAllocation, 'rule'>,
  taken: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> | null {
  const shares = websterAllocation(strata, total, least, new Map(Object.entries(minOf)));
  if (shares === null) return null;
  const further = strata.map(({ name }, h) => [name, shares[h]! - (taken.get(name) ?? 0)] as const);
  if (further.some(([, n]) => n < 0)) return null;
  return Object.fromEntries(further.filter(([, n]) => n > 0));
}
