import type { CrossCheckPlan, CrossCheckSchool, RecheckExpert, RecheckProblem } from '../engine/index.js';
import type { ExpertRow, RecheckedRow } from './recheck-rows.js';

/** What the exchange asks of a school beside its works. */
export interface ExchangingSchool {
  readonly login: string;
  readonly district: string;
  readonly isFlagged: boolean;
}

type Workplaces = Pick<ExpertRow, 'code' | 'workplaces'>;

/** The schools of an exchange (R5): what each hands over, and what the experts who work there and have time can mark. */
export function exchangingSchools(
  works: readonly Pick<RecheckedRow, 'school' | 'subject' | 'grade'>[],
  people: readonly Workplaces[],
  { experts, schools }: { readonly experts: readonly RecheckExpert[]; readonly schools: readonly ExchangingSchool[] },
): readonly CrossCheckSchool[] {
  const kinds = [...new Map(works.map(({ subject, grade }) => [`${subject} ${grade}`, { subject, grade }]))];
  const able = experts.filter(({ capacityMinutes }) => capacityMinutes > 0);
  const knows = new Map(able.map(({ id, qualifications }) => [id, qualifications]));
  return schools.map(({ login, district, isFlagged }) => {
    const own = works.filter(({ school }) => school === login);
    const staff = people.filter(({ workplaces }) => workplaces.includes(login)).flatMap(({ code }) => knows.get(code) ?? []);
    return {
      id: login,
      district,
      isFlagged,
      works: own.length,
      subjects: [...new Set(own.map(({ subject, grade }) => `${subject} ${grade}`))],
      markers: kinds.flatMap(([name, { subject, grade }]) =>
        staff.some((known) => known.subject === subject && known.grades.includes(grade)) ? [name] : [],
      ),
    };
  });
}

/**
 * The problem in which the works of a school go to the experts of the school that checks it. Where several check it, its works are shared
 * out in the order of the draw, so nobody chooses whose; null stands for the commission, that is for everybody.
 */
export function underExchange(
  problem: RecheckProblem,
  plans: readonly CrossCheckPlan[],
  people: readonly Workplaces[],
): RecheckProblem {
  const shares = sharesOf(plans);
  const workplaces = new Map(people.map(({ code, workplaces: own }) => [code, own]));
  const mayCheck = ({ id }: RecheckExpert, school: string | null) => isOf(school, workplaces.get(id) ?? []);
  const experts = problem.experts.map((expert) => {
    const closed = closedSchools(plans, workplaces.get(expert.id) ?? []);
    return { ...expert, bans: [...new Set([...expert.bans, ...closed])] };
  });
  const checkers = checkingSchools(problem.works, plans);
  const works = problem.works.map((work) => {
    if ((shares.get(work.school) ?? []).length < 2) return work;
    const others = experts.filter((expert) => !mayCheck(expert, checkers.get(work.id) ?? null)).map(({ id }) => id);
    return { ...work, excluded: [...new Set([...work.excluded, ...others])] };
  });
  return { ...problem, works, experts, rules: { ...problem.rules, minSchoolsPerExpert: 1 } };
}

/** The schools none of whose works may go to an expert of these workplaces. */
export function closedSchools(plans: readonly CrossCheckPlan[], workplaces: readonly string[]): readonly string[] {
  return [...sharesOf(plans)].flatMap(([school, own]) =>
    own.some(({ checkedBy }) => isOf(checkedBy, workplaces)) ? [] : [school],
  );
}

/** Null is the commission, to which everybody belongs. */
function isOf(school: string | null, workplaces: readonly string[]): boolean {
  return school === null || workplaces.includes(school);
}

/** Work → the school that checks it, null for the commission: the works of a school are shared out in their order. */
export function checkingSchools(
  works: readonly Pick<RecheckProblem['works'][number], 'id' | 'school'>[],
  plans: readonly Pick<CrossCheckPlan, 'pairs' | 'commission'>[],
): ReadonlyMap<string, string | null> {
  const shares = sharesOf(plans);
  const handed = new Map<string, number>();
  return new Map(
    works.map(({ id, school }) => {
      const own = shares.get(school) ?? [];
      const place = handed.get(school) ?? 0;
      handed.set(school, place + 1);
      return [id, (own.find(({ until }) => place < until) ?? own.at(-1))?.checkedBy ?? null];
    }),
  );
}

interface Share {
  readonly checkedBy: string | null;
  /** How many works of the school go to this one and those before. */
  readonly until: number;
}

function sharesOf(plans: readonly Pick<CrossCheckPlan, 'pairs' | 'commission'>[]): ReadonlyMap<string, readonly Share[]> {
  const shares = new Map<string, Share[]>();
  const add = (school: string, checkedBy: string | null, works: number) => {
    const own = shares.get(school) ?? [];
    shares.set(school, [...own, { checkedBy, until: (own.at(-1)?.until ?? 0) + works }]);
  };
  for (const { pairs, commission } of plans) {
    for (const { school, checkedBy, works } of pairs) add(school, checkedBy, works);
    for (const { school, works } of commission) add(school, null, works);
  }
  return shares;
}
