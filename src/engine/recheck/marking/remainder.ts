import type { ExpertId, KeptCheck, RecheckExpert, RecheckProblem, WorkId } from '../model.js';
import { mayCheck } from './arbiters.js';

/** An assignment in which somebody cannot go on. */
export interface Remainder {
  /** Who may be given more, as they are known now. */
  readonly able: readonly RecheckExpert[];
  /** The checks that stay, marked or not. */
  readonly kept: readonly KeptCheck[];
  /** The works of which somebody else has to make a check. */
  readonly open: readonly WorkId[];
  readonly seenBy: ReadonlyMap<WorkId, readonly ExpertId[]>;
}

/**
 * What is to be solved then: the same problem, in which everything that somebody has stays where it is. So nobody's works move but those
 * that have to, and loads and mixing count what everybody has.
 */
export function remainingProblem(problem: RecheckProblem, { able, kept, open, seenBy }: Remainder): RecheckProblem {
  const checks = new Map<WorkId, number>();
  for (const work of [...kept.map((own) => own.work), ...open]) checks.set(work, (checks.get(work) ?? 0) + 1);
  const works = problem.works.flatMap((work) => {
    const wanted = checks.get(work.id) ?? 0;
    return wanted === 0 ? [] : [{ ...work, checks: wanted, excluded: [...work.excluded, ...(seenBy.get(work.id) ?? [])] }];
  });
  return { ...problem, works, experts: [...able, ...keepers(problem, able, kept)], kept };
}

/** Those who keep what they have and get nothing more. */
function keepers(
  { experts }: RecheckProblem,
  able: readonly RecheckExpert[],
  kept: readonly KeptCheck[],
): readonly RecheckExpert[] {
  const known = new Set(able.map(({ id }) => id));
  const shareOf = new Map(experts.map(({ id, share }) => [id, share]));
  const ids = [...new Set(kept.map(({ expert }) => expert))].filter((id) => !known.has(id)).sort();
  const nothing = { affiliations: [], qualifications: [], capacityMinutes: 0, bans: [] };
  return ids.map((id) => ({ id, share: shareOf.get(id) ?? 1, ...nothing }));
}

/** Why a work of a problem found nobody: nobody may check it, or those who may have no time. */
export function whyOpen({ works, experts }: RecheckProblem, id: WorkId): 'nobody-may' | 'no-time' {
  const work = works.find((own) => own.id === id)!;
  return experts.some((expert) => mayCheck(expert, work)) ? 'no-time' : 'nobody-may';
}
