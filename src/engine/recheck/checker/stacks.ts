import type { RecheckAssignment, RecheckExpert, RecheckProblem, RecheckWork } from '../model.js';

/** One check with its work and expert. */
export interface Check {
  readonly work: RecheckWork;
  readonly expert: RecheckExpert;
  readonly position: number;
  /** It was handed out before and stays. */
  readonly isKept: boolean;
}

/** The checks whose work and expert exist, repetitions included. */
export function stacksOf(problem: RecheckProblem, assignments: readonly RecheckAssignment[]): Check[] {
  const works = new Map(problem.works.map((work) => [work.id, work]));
  const experts = new Map(problem.experts.map((expert) => [expert.id, expert]));
  const kept = new Set((problem.kept ?? []).map(({ work, expert }) => JSON.stringify([work, expert])));
  return assignments.flatMap(({ work: workId, expert: expertId, position }) => {
    const work = works.get(workId);
    const expert = experts.get(expertId);
    if (work === undefined || expert === undefined) return [];
    return [{ work, expert, position, isKept: kept.has(JSON.stringify([workId, expertId])) }];
  });
}

/** The name of a work's group: its school, subject and grade. */
export function groupOf({ school, subject, grade }: RecheckWork): string {
  return JSON.stringify([school, subject, grade]);
}

/** The sum of a number over items. */
export function sumOf<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
