import {
  DEFAULT_RECHECK_RULES,
  type RecheckExpert,
  type RecheckProblem,
  type RecheckRules,
  type RecheckWork,
  randomFrom,
} from '../../src/engine/index.js';

export function work(id: string, over: Partial<RecheckWork> = {}): RecheckWork {
  return { id, school: 'S1', grade: 5, subject: 'mathematics', minutes: 10, checks: 1, excluded: [], ...over };
}

export function expert(id: string, over: Partial<RecheckExpert> = {}): RecheckExpert {
  return {
    id,
    affiliations: [],
    qualifications: [{ subject: 'mathematics', grades: [5] }],
    capacityMinutes: 600,
    share: 1,
    bans: [],
    ...over,
  };
}

export function recheck(
  works: readonly RecheckWork[],
  experts: readonly RecheckExpert[],
  rules: Partial<RecheckRules> = {},
): RecheckProblem {
  return { format: 'recheck-problem/1', works, experts, rules: { ...DEFAULT_RECHECK_RULES, ...rules } };
}

/** A few works and experts with every rule in play. */
export function randomRecheck(seed: number, works: number, experts: number): RecheckProblem {
  const random = randomFrom(seed);
  const schools = ['S1', 'S2', 'S3'];
  const names = Array.from({ length: experts }, (_, index) => `E${index}`);
  const some = (list: readonly string[], chance: number) => list.filter(() => random.chance(chance));
  return recheck(
    Array.from({ length: works }, (_, index) =>
      work(`W${index}`, {
        school: random.pick(schools),
        grade: random.between(5, 6),
        minutes: random.between(3, 8),
        checks: random.between(1, 2),
        excluded: some(names, 0.1),
      }),
    ),
    names.map((id) =>
      expert(id, {
        affiliations: some(schools, 0.15),
        bans: some(schools, 0.1),
        qualifications: [{ subject: 'mathematics', grades: random.chance(0.7) ? [5, 6] : [5] }],
        capacityMinutes: random.between(8, 40),
        share: random.between(1, 2),
      }),
    ),
    {
      minSchoolsPerExpert: random.between(1, 3),
      minExpertsPerSchool: random.between(1, 3),
      weights: { shortage: random.pick([40, 5000]), balance: random.between(0, 2), mixing: random.pick([0, 30, 500]) },
    },
  );
}
