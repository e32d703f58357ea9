import type { RecheckProblem } from '../model.js';
import { numbering } from './numbering.js';

/** Works that no rule and no cost tells apart: same school, subject, grade, minutes, open checks, and experts who must not see them. */
export interface WorkClass {
  /** Their places in the document, ascending. */
  readonly works: readonly number[];
  readonly minutes: number;
  /** How many experts each of them still needs. */
  readonly checks: number;
  /** Index of (school, subject, grade). */
  readonly group: number;
  readonly school: number;
}

/** The open works of a problem by classes, and where every work belongs, the handed-out ones too. */
export interface Gathered {
  readonly classes: readonly WorkClass[];
  /** Works of each group, handed out or not. */
  readonly groupSizes: readonly number[];
  readonly schools: number;
  readonly groupOf: Int32Array;
  readonly schoolOf: Int32Array;
  /** Place of a work → the experts who keep it. */
  readonly keptBy: ReadonlyMap<number, readonly number[]>;
}

/** Gathers works into classes; those that need nobody any more only count in their groups. */
export function classesOf(problem: RecheckProblem): Gathered {
  const [classNumber, group, school] = [numbering(), numbering(), numbering()];
  const classes: (WorkClass & { readonly works: number[] })[] = [];
  const groupSizes: number[] = [];
  const groupOf = new Int32Array(problem.works.length);
  const schoolOf = new Int32Array(problem.works.length);
  const keptBy = keptByWork(problem);
  for (const [index, work] of problem.works.entries()) {
    const inGroup = (groupOf[index] = group.of(JSON.stringify([work.school, work.subject, work.grade])));
    groupSizes[inGroup] = (groupSizes[inGroup] ?? 0) + 1;
    schoolOf[index] = school.of(work.school);
    const keepers = keptBy.get(index) ?? [];
    const checks = work.checks - keepers.length;
    if (checks === 0) continue;
    const key = [inGroup, work.minutes, checks, work.excluded.toSorted(), keepers];
    const own = classNumber.of(JSON.stringify(key));
    classes[own] ??= { works: [], minutes: work.minutes, checks, group: inGroup, school: schoolOf[index] };
    classes[own].works.push(index);
  }
  return { classes, groupSizes, schools: school.count(), groupOf, schoolOf, keptBy };
}

function keptByWork({ works, experts, kept = [] }: RecheckProblem): ReadonlyMap<number, readonly number[]> {
  const keptBy = new Map<number, number[]>();
  if (kept.length === 0) return keptBy;
  const placeOfWork = new Map(works.map(({ id }, place) => [id, place]));
  const placeOfExpert = new Map(experts.map(({ id }, place) => [id, place]));
  for (const { work, expert } of kept) {
    const place = placeOfWork.get(work)!;
    keptBy.set(
      place,
      [...(keptBy.get(place) ?? []), placeOfExpert.get(expert)!].sort((a, b) => a - b),
    );
  }
  return keptBy;
}
