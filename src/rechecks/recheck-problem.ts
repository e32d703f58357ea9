import { DEFAULT_RECHECK_WEIGHTS, type RecheckProblem } from '../engine/index.js';
import type { AllocationBody } from './allocations.schema.js';
import type { ExpertRow, RecheckedRow } from './recheck-rows.js';

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1);

/** Rows → `recheck-problem/1`: works by public id, experts by code, schools by login; a qualification holds for every grade. */
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
    experts: experts
      .map(({ code, subjects, share, schools, bans }) => ({
        id: code,
        affiliations: schools,
        qualifications: subjects.map((subject) => ({ subject, grades: GRADES })),
        capacityMinutes: capacities[code] ?? capacityMinutes,
        share,
        bans,
      }))
      .filter((expert) => expert.capacityMinutes > 0),
    rules: { minSchoolsPerExpert, minExpertsPerSchool, weights: DEFAULT_RECHECK_WEIGHTS },
  };
}

/** What has its checks already is not assigned again. */
export function openWorks(works: readonly RecheckedRow[], wish: AllocationBody): readonly RecheckedRow[] {
  return works.filter(({ given }) => given < checksOf(wish));
}

function checksOf({ checks, procedure }: AllocationBody): number {
  return checks ?? (procedure === 'R3' ? 2 : 1);
}
