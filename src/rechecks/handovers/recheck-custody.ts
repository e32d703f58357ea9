import type { EntityManager } from 'typeorm';
import type { Due, HandoverBody } from './handovers.schema.js';

interface Owner {
  readonly authorityId: string;
  readonly campaignId: string;
}

/** Works drawn or listed for a recheck, and whether the commission holds them: what the last receipt says. */
const CUSTODY = `
  WITH wanted AS (
    SELECT work_id FROM drawn_works WHERE authority_id = $1 UNION SELECT work_id FROM target_works WHERE authority_id = $1
  ), custody AS (
    SELECT w.id, w.school_id, coalesce((SELECT h.direction = 'to-commission' FROM handed_works t JOIN work_handovers h ON h.id = t.handover_id
      WHERE t.work_id = w.id ORDER BY h.number DESC LIMIT 1), false) AS is_held
    FROM wanted JOIN works w ON w.id = wanted.work_id WHERE w.campaign_id = $2
  )`;

/** By school: how many works are wanted, held and awaited. */
export function dueBySchool(manager: EntityManager, { authorityId, campaignId }: Owner): Promise<Due['schools']> {
  return manager.query<Due['schools']>(
    `${CUSTODY} SELECT s.id AS "schoolId", s.login, s.short_name AS "shortName", count(*)::int AS works,
       count(*) FILTER (WHERE c.is_held)::int AS "withCommission", count(*) FILTER (WHERE NOT c.is_held)::int AS awaited
     FROM custody c JOIN schools s ON s.id = c.school_id GROUP BY s.id ORDER BY s.login`,
    [authorityId, campaignId],
  );
}

/** The works of a school that may go in a direction now. */
export async function movable(
  manager: EntityManager,
  { authorityId, campaignId }: Owner,
  { schoolId, direction }: Pick<HandoverBody, 'schoolId' | 'direction'>,
): Promise<readonly string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `${CUSTODY} SELECT id FROM custody WHERE school_id = $3 AND is_held = $4 ORDER BY id`,
    [authorityId, campaignId, schoolId, direction === 'to-school'],
  );
  return rows.map(({ id }) => id);
}
