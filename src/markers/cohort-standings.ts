import { Between, type EntityManager } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { referenceFrom, standardShift, tallyOf, type CohortStanding } from '../engine/index.js';
import type { WorkScale } from '../works/work-scale.entity.js';
import { LEAST_GROUP } from './school-chart.js';
import { schoolResults, type SchoolPupils } from './school-results.js';

const [GRADE_BEFORE, GRADE_AFTER] = [4, 5];

/** Where the same children stood in grade 4 a year before and stand in grade 5 now. */
export interface Cohort {
  readonly grade4: CohortStanding;
  readonly grade5: CohortStanding;
}

/** By school; of the papers of grade 5 only, and only where the year before is known here. */
export async function cohortsOf(
  manager: EntityManager,
  campaign: Campaign,
  { grade, subject, level }: WorkScale,
  now: readonly SchoolPupils[],
): Promise<ReadonlyMap<string, Cohort>> {
  if (grade !== GRADE_AFTER) return new Map();
  const before = standings(await yearBefore(manager, campaign, { subject, level }));
  return new Map(
    [...standings(now)].flatMap(([school, grade5]) => {
      const grade4 = before.get(school);
      return grade4 === undefined ? [] : [[school, { grade4, grade5 }] as const];
    }),
  );
}

/** Of several campaigns of that year the last one that has results. */
async function yearBefore(
  manager: EntityManager,
  { authorityId, startsOn }: Campaign,
  paper: Pick<WorkScale, 'subject' | 'level'>,
): Promise<readonly SchoolPupils[]> {
  const year = Number(startsOn.slice(0, 4)) - 1;
  const where = { authorityId, startsOn: Between(`${year}-01-01`, `${year}-12-31`) };
  for (const { id: campaignId } of await manager.find(Campaign, { where, order: { startsOn: 'DESC' } })) {
    const results = await schoolResults(manager, { ...paper, campaignId, grade: GRADE_BEFORE, tasks: [] });
    if (results.length > 0) return results;
  }
  return [];
}

/** How far each school lies from the others together; a school that has too few others to compare with is not there. */
function standings(schools: readonly SchoolPupils[]): ReadonlyMap<string, CohortStanding> {
  const tallies = schools.map(({ pupils }) => tallyOf(pupils, []));
  return new Map(
    schools.flatMap(({ schoolId, pupils }, index) => {
      const reference = referenceFrom(tallies.toSpliced(index, 1), []);
      if (reference.participants < LEAST_GROUP || reference.deviation === 0) return [];
      const scores = pupils.map(({ score }) => score);
      return [[schoolId, { d: standardShift(scores, reference), n: scores.length }] as const];
    }),
  );
}
