import { In, type EntityManager } from 'typeorm';
import { SchoolRisk } from '../schools/school-risk.entity.js';
import { groupedBy } from '../solving/grouping.js';
import { ListedSchool } from './listed-school.entity.js';

/** Year by year: the yearly lists that a school stands on, and the levels of risk that people have set. */
export interface SchoolHistory {
  readonly listed: readonly Pick<ListedSchool, 'year' | 'papers' | 'markers'>[];
  readonly risks: readonly Pick<SchoolRisk, 'year' | 'level' | 'reason'>[];
}

/** The history of each of these schools. */
export async function historyOf(
  manager: EntityManager,
  schoolIds: readonly string[],
): Promise<(schoolId: string) => SchoolHistory> {
  const wish = { where: { schoolId: In([...schoolIds]) }, order: { year: 'ASC' } } as const;
  const risks = groupedBy(await manager.find(SchoolRisk, wish), ({ schoolId }) => schoolId);
  const listed = groupedBy(await manager.find(ListedSchool, wish), ({ schoolId }) => schoolId);
  return (schoolId) => ({ listed: listed.get(schoolId) ?? [], risks: risks.get(schoolId) ?? [] });
}

/** The years that speak of a school: on the yearly list, or with a level that somebody set. */
export function markedYears({ listed, risks }: SchoolHistory): readonly number[] {
  return [
    ...risks.flatMap(({ year, level }) => (level > 0 ? [year] : [])),
    ...listed.flatMap(({ year, markers }) => (markers > 0 ? [year] : [])),
  ];
}

/** The history as it is answered. */
export function shownHistory({ listed, risks }: SchoolHistory) {
  return {
    listed: listed.map(({ year, papers, markers }) => ({ year, papers: [...papers], markers })),
    risks: risks.map(({ year, level, reason }) => ({ year, level, reason })),
  };
}
