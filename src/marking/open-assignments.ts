import type { EntityManager } from 'typeorm';
import type { KeptCheck } from '../engine/index.js';
import type { WorkAssignment } from '../rechecks/work-assignment.entity.js';

/** A check that its expert has not begun to submit. */
export type OpenAssignment = Pick<WorkAssignment, 'id' | 'workId' | 'role' | 'minutes'> & { readonly publicId: string };

/** What an expert of an allocation has still to check, and how many works are marked. */
export async function openAssignments(
  manager: EntityManager,
  allocationId: string,
  personId: string,
): Promise<{ readonly open: readonly OpenAssignment[]; readonly marked: number }> {
  const rows = await manager.query<(OpenAssignment & { isMarked: boolean })[]>(
    `SELECT a.id, a.work_id AS "workId", a.role, a.minutes, w.public_id AS "publicId",
       EXISTS (SELECT 1 FROM mark_events e JOIN marking_tasks t ON t.id = e.task_id WHERE t.assignment_id = a.id) AS "isMarked"
     FROM work_assignments a JOIN works w ON w.id = a.work_id
     WHERE a.allocation_id = $1 AND a.person_id = $2 AND NOT EXISTS (SELECT 1 FROM work_assignments r WHERE r.replaces = a.id)
     ORDER BY a.position`,
    [allocationId, personId],
  );
  const open = rows.filter(({ isMarked }) => !isMarked);
  return { open, marked: rows.length - open.length };
}

/** How an allocation stands; experts by code, works by public id. */
export interface Standing {
  /** Every check that no substitute has taken over, marked or not. */
  readonly live: readonly (KeptCheck & { readonly minutes: number })[];
  /** Who has or ever had each work, in whatever allocation or round, also as a control or an anchor. */
  readonly seenBy: ReadonlyMap<string, readonly string[]>;
  /** Whom somebody has replaced: they get nothing more. */
  readonly replaced: ReadonlySet<string>;
}

/** Reads it as it is now; under the lock of the allocation's marking it stays so. */
export async function standing(manager: EntityManager, allocationId: string): Promise<Standing> {
  const live = await manager.query<Standing['live'][number][]>(
    `SELECT w.public_id AS work, p.code AS expert, a.minutes
     FROM work_assignments a JOIN people p ON p.id = a.person_id JOIN works w ON w.id = a.work_id
     WHERE a.allocation_id = $1 AND NOT EXISTS (SELECT 1 FROM work_assignments r WHERE r.replaces = a.id)
     ORDER BY w.public_id COLLATE "C", p.code COLLATE "C"`,
    [allocationId],
  );
  const seen = await manager.query<{ work: string; codes: string[] }[]>(
    `SELECT w.public_id AS work, array_agg(DISTINCT p.code ORDER BY p.code) AS codes
     FROM (SELECT work_id, person_id FROM work_assignments UNION SELECT work_id, person_id FROM marking_tasks) s
       JOIN people p ON p.id = s.person_id JOIN works w ON w.id = s.work_id
     WHERE s.work_id IN (SELECT work_id FROM work_assignments WHERE allocation_id = $1) GROUP BY w.public_id`,
    [allocationId],
  );
  const replaced = await manager.query<{ code: string }[]>(
    `SELECT DISTINCT p.code FROM work_assignments r JOIN work_assignments a ON a.id = r.replaces JOIN people p ON p.id = a.person_id
     WHERE r.allocation_id = $1`,
    [allocationId],
  );
  return {
    live,
    seenBy: new Map(seen.map(({ work, codes }) => [work, codes])),
    replaced: new Set(replaced.map(({ code }) => code)),
  };
}

/** How many minutes of checks each expert has. */
export function minutesByExpert({ live }: Standing): ReadonlyMap<string, number> {
  const minutesOf = new Map<string, number>();
  for (const { expert, minutes } of live) minutesOf.set(expert, (minutesOf.get(expert) ?? 0) + minutes);
  return minutesOf;
}
