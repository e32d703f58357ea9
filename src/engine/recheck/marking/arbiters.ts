import { sha256Hex } from '../draw/digest.js';
import type { RecheckProblem } from '../model.js';

/** A work that needs one more expert, and who has seen it. */
export interface DisputedWork {
  readonly work: string;
  readonly seenBy: readonly string[];
}

/** Who is to check a work; null where nobody is left. */
export interface ChosenExpert {
  readonly work: string;
  readonly expert: string | null;
  readonly minutes: number;
}

/** The arbiter of each work: by the laws of the assignment but for capacity (a dispute must be settled), the least loaded first. */
export function chooseArbiters(
  problem: RecheckProblem,
  disputed: readonly DisputedWork[],
  minutesOf: ReadonlyMap<string, number>,
): readonly ChosenExpert[] {
  const loads = new Map(problem.experts.map(({ id }) => [id, minutesOf.get(id) ?? 0]));
  const works = new Map(problem.works.map((work) => [work.id, work]));
  return disputed
    .toSorted((a, b) => (a.work < b.work ? -1 : 1))
    .map(({ work: id, seenBy }) => {
      const work = works.get(id)!;
      const [expert = null] = problem.experts
        .filter((candidate) => !seenBy.includes(candidate.id) && mayCheck(candidate, work))
        .map((candidate) => candidate.id)
        .toSorted((a, b) => loads.get(a)! - loads.get(b)! || (lot(id, a) < lot(id, b) ? -1 : 1));
      if (expert !== null) loads.set(expert, loads.get(expert)! + work.minutes);
      return { work: id, expert, minutes: work.minutes };
    });
}

/** The hard rules of `recheck-problem/1` but for capacity: a dispute must be settled. */
export function mayCheck(
  { id, affiliations, bans, qualifications }: RecheckProblem['experts'][number],
  work: Pick<RecheckProblem['works'][number], 'school' | 'subject' | 'grade' | 'excluded'>,
): boolean {
  if (affiliations.includes(work.school) || bans.includes(work.school) || work.excluded.includes(id)) return false;
  return qualifications.some(({ subject, grades }) => subject === work.subject && grades.includes(work.grade));
}

/** Among equally loaded experts a hash decides, so that nobody chooses. */
function lot(work: string, expert: string): string {
  return sha256Hex(`${work}\n${expert}`);
}
