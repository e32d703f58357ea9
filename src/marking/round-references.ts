import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { writeRows } from '../database/many-rows.js';
import { mayCheck, type RecheckExpert } from '../engine/index.js';
import { LIVE_TASK } from './live-tasks.js';
import type { MarkingRound } from './marking-round.entity.js';
import { MarkingTask } from './marking-task.entity.js';

interface ReferenceRow {
  readonly workId: string;
  readonly purpose: 'control' | 'anchor';
  readonly subject: string;
  readonly grade: number;
  readonly school: string;
  readonly minutes: number;
  readonly excluded: readonly string[];
  /** Codes of those who have or ever had the work. */
  readonly seenBy: readonly string[];
}

interface PersonRow {
  readonly personId: string;
  readonly code: string;
  readonly tasks: number;
}

/**
 * Gives the control and anchor works of a round to each of these experts who has works in it, may check them and never had them, also to
 * one who has come later as a substitute or an arbiter; at a place that a hash decides, so that nothing tells them apart.
 */
export async function giveReferences(
  manager: EntityManager,
  { id: roundId, authorityId }: MarkingRound,
  experts: readonly RecheckExpert[],
): Promise<void> {
  const references = await referencesOf(manager, roundId);
  if (references.length === 0) return;
  const known = new Map(experts.map((expert) => [expert.id, expert]));
  const tasks = (await peopleOf(manager, roundId)).flatMap(({ personId, code, tasks: places }) => {
    const expert = known.get(code);
    if (expert === undefined) return [];
    return references
      .filter((work) => !work.seenBy.includes(code) && mayCheck(expert, work))
      .map(({ workId, purpose, minutes }) => {
        const place = { personId, workId, purpose, minutes, position: placeOf(`${workId}\n${personId}`, places) };
        return { authorityId, roundId, assignmentId: null, ...place };
      });
  });
  await writeRows(manager, MarkingTask, tasks);
}

function referencesOf(manager: EntityManager, roundId: string): Promise<readonly ReferenceRow[]> {
  return manager.query<ReferenceRow[]>(
    `SELECT r.work_id AS "workId", r.purpose, w.subject, w.grade, s.login AS school, c.minutes, w.marked_by AS excluded,
       ARRAY(SELECT p.code FROM people p WHERE p.id IN (SELECT person_id FROM work_assignments WHERE work_id = w.id
         UNION SELECT person_id FROM marking_tasks WHERE work_id = w.id)) AS "seenBy"
     FROM marking_references r JOIN works w ON w.id = r.work_id JOIN schools s ON s.id = w.school_id
       JOIN work_scales c ON c.campaign_id = w.campaign_id AND c.grade = w.grade AND c.subject = w.subject AND c.level = w.level
     WHERE r.round_id = $1 ORDER BY w.public_id`,
    [roundId],
  );
}

/** Those who have works to check, not only to be measured by. */
function peopleOf(manager: EntityManager, roundId: string): Promise<readonly PersonRow[]> {
  return manager.query<PersonRow[]>(
    `SELECT t.person_id AS "personId", p.code, count(*)::int AS tasks FROM marking_tasks t JOIN people p ON p.id = t.person_id
     WHERE t.round_id = $1 AND t.assignment_id IS NOT NULL AND ${LIVE_TASK} GROUP BY t.person_id, p.code ORDER BY p.code COLLATE "C"`,
    [roundId],
  );
}

function placeOf(text: string, places: number): number {
  return 1 + (createHash('sha256').update(text).digest().readUInt32BE() % Math.max(1, places));
}
