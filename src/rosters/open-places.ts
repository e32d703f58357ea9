import type { RosterProblem } from '../engine/index.js';
import { groupedBy } from '../solving/grouping.js';
import type { VersionDocuments } from './version-documents.js';

/**
 * How many people each slot lacks; those that lack nobody are left out. A demand that may be met at several slots lacks people at one of
 * them, which only the whole solution knows; all else is counted, so that a change by hand works out nothing that it need not.
 */
export function openPlaces({
  problem,
  duties,
  solution,
}: Pick<VersionDocuments, 'problem' | 'duties' | 'solution'>): ReadonlyMap<string, number> {
  if ((problem.choices ?? []).length > 0) return new Map(solution().shortages.map(({ slot, missing }) => [slot, missing]));
  const held = groupedBy(duties, ({ slot }) => slot);
  return new Map(
    problem.slots
      .map(({ id, required }) => [id, required - (held.get(id)?.length ?? 0)] as const)
      .filter(([, missing]) => missing > 0),
  );
}

/** The slots among which each slot's demand may be met; a slot with a demand of its own is not here. */
export function alternativesOf({ choices }: Pick<RosterProblem, 'choices'>): ReadonlyMap<string, readonly string[]> {
  return new Map((choices ?? []).flatMap(({ slots }) => slots.map((slot) => [slot, slots] as const)));
}
