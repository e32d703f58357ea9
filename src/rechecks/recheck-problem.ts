import { DEFAULT_RECHECK_WEIGHTS, type RecheckExpert, type RecheckProblem } from '../engine/index.js';
import type { AllocationBody } from './allocations.schema.js';
import type { ExpertRow, RecheckedRow } from './recheck-rows.js';

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1);

/** Rows → `recheck-problem/1`: works by public id, experts by code, schools by login. */
export function recheckProblem(
  works: readonly RecheckedRow[],
  experts: readonly ExpertRow[],
  wish: AllocationBody,
): RecheckProblem {
  const { minSchoolsPerExpert, minExpertsPerSchool, capacities, capacityMinutes } = wish;
  const codes = new Set(experts.map(({ code }) => code));
  return {
    format: 'recheck-problem/1',
    works: openWorks(works, wish).map(({ publicId: id, school, grade, subject, minutes, given, excluded }) => ({
      id,
      school,
      grade,
      subject,
      minutes,
      checks: checksOf(wish) - given,
      excluded: [...new Set(excluded)].filter((code) => codes.has(code)),
    })),
    experts: experts.map((row) => recheckExpert(row, capacities[row.code] ?? capacityMinutes)),
    rules: { minSchoolsPerExpert, minExpertsPerSchool, weights: DEFAULT_RECHECK_WEIGHTS },
  };
}

/** An expert as the engine knows one; a subject without grades of its own is known in every grade. */
export function recheckExpert(row: ExpertRow, capacityMinutes: number): RecheckExpert {
  const { code: id, subjects, subjectGrades, share, schools: affiliations, bans } = row;
  const qualifications = subjects.map((subject) => ({ subject, grades: subjectGrades[subject] ?? GRADES }));
  return { id, affiliations, qualifications, capacityMinutes, share, bans };
}

/** What has its checks already is not assigned again. */
export function openWorks(works: readonly RecheckedRow[], wish: AllocationBody): readonly RecheckedRow[] {
  return works.filter(({ given }) => given < checksOf(wish));
}

function checksOf({ checks, procedure }: AllocationBody): number {
  return checks ?? (procedure === 'R3' ? 2 : 1);
}
